import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import {
  editKeyResult,
  type KeyResultDraft,
  keyResultInput,
  keyResultProblems,
  newKeyResult,
} from './key-result-draft';
import { KeyResultFields } from './key-result-fields';
import { SaveFooter } from './save-footer';
import { useShownProblems } from './use-shown-problems';

interface KeyResultDialogProps {
  objective: Pick<ObjectiveView, 'id' | 'key' | 'title' | 'lifecycle'>;
  /** The key result to edit; absent for a new one. */
  keyResult?: KeyResultView;
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
}

/** Writes or changes a key result; its numbers are checked while they are typed. */
export function KeyResultDialog({ objective, keyResult, onClose, onSaved }: KeyResultDialogProps) {
  const { formats, accountId } = useAppContext();
  const [id] = useState(() => keyResult?.id ?? newId());
  const [draft, setDraft] = useState<KeyResultDraft>(() =>
    keyResult
      ? editKeyResult(keyResult, formats.locale)
      : newKeyResult({
          ownerId: accountId || null,
          lifecycle: objective.lifecycle === 'draft' ? 'draft' : 'active',
        }),
  );
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
  return (
    <Dialog
      title={keyResult ? `Edit ${keyResult.key}` : `New key result for ${objective.key}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SaveFooter
          busy={save.isPending}
          onCancel={onClose}
          label={keyResult ? 'Save' : 'Create key result'}
        />
      }
    >
      <div className="stack">
        <p className="subtle people-text" dir="auto">
          {objective.title}
        </p>
        {save.isError && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
        <KeyResultFields
          draft={draft}
          autoFocus
          problem={shown.problem}
          onChange={(part) => {
            setDraft((before) => ({ ...before, ...part }));
            shown.touch(Object.keys(part));
          }}
        />
      </div>
    </Dialog>
  );
}
