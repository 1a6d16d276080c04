import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MetricView } from '../../../../../src/contract/metrics/answers';
import type { TeamView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-fields';
import { RHYTHM_OPTIONS } from '../okr-forms/options';
import { PersonField } from '../okr-forms/person-field';
import { SaveFooter } from '../okr-forms/save-footer';
import { useShownProblems } from '../okr-forms/use-shown-problems';
import { draftOf, type MetricDraft, metricInput, metricProblems } from './metric-draft';

/** Creates or changes a health metric; archives one that is watched no more. */
export function MetricDialog({
  metric,
  teams,
  onClose,
  onSaved,
}: {
  metric?: MetricView;
  /** Those that this person may add one to. */
  teams: readonly TeamView[];
  onClose: () => void;
  onSaved: (metric: MetricView) => void;
}) {
  const { formats, accountId } = useAppContext();
  const [id] = useState(() => metric?.id ?? newId());
  const [draft, setDraft] = useState(() =>
    draftOf(metric, teams[0]?.id ?? '', accountId || null, formats.locale),
  );
  const save = useMutation({
    mutationFn: (archived: boolean) => {
      const ids = { id, ...(metric ? { revision: metric.revision } : {}) };
      return call('metric.save', { ...metricInput(draft, ids, formats.locale), archived });
    },
    onSuccess: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const found = metricProblems(draft, formats.locale);
  const shown = useShownProblems(found, save.error);
  const change = (part: Partial<MetricDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    shown.touch(Object.keys(part));
  };
  const submit = (archived = false) => {
    shown.showAll();
    if (found.size === 0 && !save.isPending) save.mutate(archived);
  };
  return (
    <Dialog
      title={metric ? `Edit ${metric.name}` : 'New health metric'}
      onClose={onClose}
      onSubmit={() => submit()}
      footer={
        <SaveFooter
          busy={save.isPending}
          onCancel={onClose}
          label={metric ? 'Save' : 'Create health metric'}
        />
      }
    >
      <div className="stack">
        {save.error && (
          <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={() => submit()} />
        )}
        {!metric && teams.length > 1 && (
          <Select
            label="Team"
            value={draft.teamId}
            options={teams.map((team) => ({ value: team.id, label: team.name }))}
            onChange={(teamId) => change({ teamId })}
          />
        )}
        <TextField
          label="What is watched"
          placeholder="Uptime of the shop"
          value={draft.name}
          problem={shown.problem('name')}
          autoFocus
          onChange={(name) => change({ name })}
        />
        <div className="field-grid">
          <NumberField
            label="Healthy from"
            optional
            value={draft.lower}
            problem={shown.problem('lower')}
            onChange={(lower) => change({ lower })}
          />
          <NumberField
            label="Healthy up to"
            optional
            value={draft.upper}
            problem={shown.problem('upper')}
            onChange={(upper) => change({ upper })}
          />
          <TextField
            label="Unit"
            optional
            placeholder="%, ms, hours"
            value={draft.unit}
            problem={shown.problem('unit')}
            onChange={(unit) => change({ unit })}
          />
          <Select
            label="A value"
            value={draft.rhythm}
            options={RHYTHM_OPTIONS}
            onChange={(rhythm) => change({ rhythm })}
          />
        </div>
        <PersonField label="Owner" value={draft.ownerId} onChange={(ownerId) => change({ ownerId })} />
        <TextArea
          label="How is it measured?"
          optional
          limit={4000}
          value={draft.description}
          onChange={(description) => change({ description })}
        />
        {metric && (
          <div className="row">
            <Button look="danger" busy={save.isPending} onClick={() => submit(true)}>
              Stop watching it
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
