import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import {
  editObjective,
  newObjective,
  type ObjectiveDraft,
  objectiveInput,
  objectiveProblems,
} from './objective-draft';
import { ObjectiveFields } from './objective-fields';
import { SaveFooter } from './save-footer';
import { useShownProblems } from './use-shown-problems';

interface ObjectiveDialogProps {
  /** The objective to edit, or where a new one goes. */
  target: { readonly objective: ObjectiveView } | { readonly teamId: string; readonly cycleId: string };
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
}

/** Writes or changes an objective. */
export function ObjectiveDialog({ target, onClose, onSaved }: ObjectiveDialogProps) {
  const { formats, accountId } = useAppContext();
  const stored = 'objective' in target ? target.objective : undefined;
  const [id] = useState(() => stored?.id ?? newId());
  const [draft, setDraft] = useState<ObjectiveDraft>(() =>
    stored ? editObjective(stored, formats.locale) : newObjective({ ownerId: accountId || null }),
  );
  const where = 'objective' in target ? target.objective : target;
  const save = useMutation({
    mutationFn: () => {
      const ids = {
        id,
        teamId: where.teamId,
        cycleId: where.cycleId,
        ...(stored ? { revision: stored.revision } : {}),
      };
      return call('objective.save', objectiveInput(draft, ids, formats.locale));
    },
    onSuccess: (objective) => {
      onSaved(objective);
      onClose();
    },
  });
  const found = objectiveProblems(draft, formats.locale);
  const shown = useShownProblems(found, save.error);
  const submit = () => {
    shown.showAll();
    if (found.size === 0 && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      title={stored ? `Edit ${stored.key}` : 'New objective'}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SaveFooter busy={save.isPending} onCancel={onClose} label={stored ? 'Save' : 'Create objective'} />
      }
    >
      <div className="stack">
        {save.isError && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
        <ObjectiveFields
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
