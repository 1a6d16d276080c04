import './automation.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AutomationPreview } from '../../../../../src/contract/automation/answers';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-fields';
import { SaveFooter } from '../okr-forms/save-footer';
import { useShownProblems } from '../okr-forms/use-shown-problems';
import { type AutomationDraft, automationOf, draftOf, draftProblems, sourceOf } from './automation-draft';
import { AUTOMATION_KIND_OPTIONS, EVERY_OPTIONS } from './automation-options';
import { NumberFieldChoice } from './number-field-choice';

/** Sets up what Jira is asked for the values of a key result, with a preview before anything is saved. */
export function AutomationDialog({
  keyResult,
  onClose,
  onSaved,
}: {
  keyResult: KeyResultView;
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
}) {
  const [draft, setDraft] = useState(() => draftOf(keyResult.automation));
  const ids = { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId };
  const preview = useMutation({
    mutationFn: () => call('automation.preview', { source: sourceOf(draft), every: draft.every }),
  });
  const save = useMutation({
    mutationFn: (automation: ReturnType<typeof automationOf> | null) =>
      call('automation.save', { ...ids, automation }),
    onSuccess: (objective) => {
      onSaved(objective);
      onClose();
    },
  });
  const found = draftProblems(draft);
  const failed = save.error ?? preview.error;
  const shown = useShownProblems(found, failed);
  const change = (part: Partial<AutomationDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    shown.touch(Object.keys(part));
    preview.reset();
  };
  const submit = () => {
    shown.showAll();
    if (found.size === 0 && !save.isPending) save.mutate(automationOf(draft));
  };
  const ofField = draft.kind === 'sum' || draft.kind === 'average';
  return (
    <Dialog
      title={`Let Jira bring the values of ${keyResult.key}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SaveFooter
          busy={save.isPending}
          onCancel={onClose}
          label={keyResult.automation ? 'Save' : 'Automate'}
        />
      }
    >
      <div className="stack">
        {failed !== null && (
          <ErrorMessage
            error={failed}
            since={save.error === null ? preview.submittedAt : save.submittedAt}
            kept
            onRetry={() => (save.error === null ? preview.mutate() : submit())}
          />
        )}
        <Select
          label="Value"
          value={draft.kind}
          options={AUTOMATION_KIND_OPTIONS}
          onChange={(kind) => change({ kind })}
        />
        <TextArea
          label={draft.kind === 'share' ? 'Of which issues (JQL)' : 'Which issues (JQL)'}
          hint="As in Jira’s issue search, e.g. project = SHOP AND type = Bug AND created >= -30d"
          rows={3}
          value={draft.jql}
          problem={shown.problem('jql')}
          onChange={(jql) => change({ jql })}
        />
        {draft.kind === 'share' && (
          <TextArea
            label="The share that also matches (JQL)"
            hint="e.g. resolution = Done. The value is in percent."
            rows={2}
            value={draft.part}
            problem={shown.problem('part')}
            onChange={(part) => change({ part })}
          />
        )}
        {ofField && (
          <NumberFieldChoice
            value={draft.fieldId}
            name={draft.fieldName}
            problem={shown.problem('fieldId')}
            onChange={(fieldId, fieldName) => change({ fieldId, fieldName })}
          />
        )}
        <Select
          label="Read"
          value={draft.every}
          options={EVERY_OPTIONS}
          onChange={(every) => change({ every })}
        />
        <div className="row">
          <Button
            icon="refresh"
            busy={preview.isPending}
            onClick={() => {
              shown.showAll();
              if (found.size === 0) preview.mutate();
            }}
          >
            Preview
          </Button>
          <Preview keyResult={keyResult} preview={preview.data} />
        </div>
        <label className="automation-check">
          <input
            type="checkbox"
            checked={draft.on}
            onChange={(event) => change({ on: event.target.checked })}
          />
          Run on its schedule
        </label>
        <SectionMessage title="What runs, and as whom">
          <p>
            Each run counts only in projects that you may browse at that time. It never changes a value,
            status or confidence that a person entered for the same day, and where Jira gives no value none is
            made up.
          </p>
        </SectionMessage>
        {keyResult.automation && (
          <Button look="danger" busy={save.isPending} onClick={() => save.mutate(null)}>
            Stop automating {keyResult.key}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function Preview({
  keyResult,
  preview,
}: {
  keyResult: KeyResultView;
  preview: AutomationPreview | undefined;
}) {
  const formats = useFormats();
  return (
    <p role="status" className="automation-preview">
      {preview &&
        (preview.value === null ? (
          preview.said
        ) : (
          <>
            <strong>{formats.amount(preview.value, keyResult.unit, Math.max(1, keyResult.decimals))}</strong>{' '}
            · {preview.said}
            {preview.approximate && ' (Jira counts roughly)'} · {formats.count(preview.pointsADay)} points a
            day
          </>
        ))}
    </p>
  );
}
