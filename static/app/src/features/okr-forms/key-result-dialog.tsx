import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Dialog } from '../../ui/dialog';
import { KeyResultContextFields } from './key-result-context-fields';
import {
  editKeyResult,
  type KeyResultDraft,
  keyResultInput,
  keyResultProblems,
  newKeyResult,
} from './key-result-draft';
import { KeyResultFields } from './key-result-fields';
import { SaveFooter } from './save-footer';
import { SaveProblem } from './save-problem';
import { useCloseQuestion } from './use-close-question';
import { useMergedDraft } from './use-merged-draft';
import { useShownProblems } from './use-shown-problems';

interface KeyResultDialogProps {
  objective: Pick<ObjectiveView, 'id' | 'key' | 'title' | 'lifecycle'>;
  /** The key result to edit; absent for a new one. */
  keyResult?: KeyResultView;
  /** What is known of a new one already. */
  given?: Partial<KeyResultDraft>;
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
  /** Reads the key result anew, when somebody else has changed it; it then comes in by `keyResult`. */
  onReload?: (() => Promise<unknown>) | undefined;
}

const NAMES = {
  title: 'Key result',
  ownerId: 'Owner',
  baseline: 'From (baseline)',
  target: 'To (target)',
  form: 'Measured as',
  lower: 'At least',
  upper: 'At most',
  steps: 'Steps',
  guardrail: 'Guardrail',
  unit: 'Unit',
  rhythm: 'Check-in',
  indicator: 'Indicator',
  howMeasured: 'How is it measured?',
  lifecycle: 'State',
  weight: 'Weight',
  activatedOn: 'Running since',
  due: 'Due',
  measuringUntil: 'Measuring until',
  workedOutsideJira: 'Worked on outside Jira',
  sourceLink: 'Link to the source',
  suppliedBy: 'Supplied by',
  verified: 'Verified',
  blocker: 'What stands in the way?',
  blockerSince: 'Blocked since',
  waitingOn: 'Waiting on',
  supports: 'Supports',
} as const;

/** Writes or changes a key result; its numbers are checked while they are typed. */
export function KeyResultDialog({
  objective,
  keyResult,
  given,
  onClose,
  onSaved,
  onReload,
}: KeyResultDialogProps) {
  const { formats, accountId } = useAppContext();
  const [id] = useState(() => keyResult?.id ?? newId());
  const merged = useMergedDraft<KeyResultDraft>(keyResult?.revision, () =>
    keyResult
      ? editKeyResult(keyResult, formats.locale)
      : newKeyResult({
          ownerId: accountId || null,
          lifecycle: objective.lifecycle === 'draft' ? 'draft' : 'active',
          ...given,
        }),
  );
  const { draft } = merged;
  const leaving = useCloseQuestion(merged.changed, onClose);
  const save = useMutation({
    mutationFn: () => {
      const ids = { id, objectiveId: objective.id, ...(keyResult ? { revision: keyResult.revision } : {}) };
      return call('keyResult.save', keyResultInput(draft, ids, formats.locale));
    },
    onSuccess: (saved) => {
      onSaved(saved);
      onClose();
    },
  });
  const found = keyResultProblems(draft, formats.locale);
  const shown = useShownProblems(found, save.error);
  const submit = () => {
    shown.showAll();
    if (found.size === 0 && !save.isPending) save.mutate();
  };
  const change = (part: Partial<KeyResultDraft>) => {
    merged.change(part);
    shown.touch(Object.keys(part));
  };
  return (
    <Dialog
      title={keyResult ? `Edit ${keyResult.key}` : `New key result for ${objective.key}`}
      onClose={leaving.close}
      onSubmit={submit}
      footer={leaving.footer(
        <SaveFooter
          busy={save.isPending}
          onCancel={leaving.close}
          label={keyResult ? 'Save' : 'Create key result'}
        />,
      )}
    >
      <div className="stack">
        <p className="subtle people-text" dir="auto">
          {objective.title}
        </p>
        <SaveProblem
          error={save.error}
          since={save.submittedAt}
          names={NAMES}
          draft={merged}
          onRetry={submit}
          onReload={onReload}
        />
        <KeyResultFields
          draft={draft}
          autoFocus
          more={
            <KeyResultContextFields
              objectiveId={objective.id}
              keyResultKey={keyResult?.key ?? null}
              draft={draft}
              problem={shown.problem}
              onChange={change}
            />
          }
          problem={shown.problem}
          onChange={change}
        />
      </div>
    </Dialog>
  );
}
