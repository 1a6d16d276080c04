import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Dialog } from '../../ui/dialog';
import {
  editObjective,
  newObjective,
  type ObjectiveDraft,
  objectiveInput,
  objectiveProblems,
} from './objective-draft';
import { ObjectiveFields } from './objective-fields';
import { ObjectivePlaceFields } from './objective-place-fields';
import { SaveFooter } from './save-footer';
import { SaveProblem } from './save-problem';
import { useCloseQuestion } from './use-close-question';
import { useMergedDraft } from './use-merged-draft';
import { useShownProblems } from './use-shown-problems';

interface ObjectiveDialogProps {
  /** The objective to edit, or where a new one goes. */
  target:
    | { readonly objective: ObjectiveView }
    | {
        readonly teamId: string;
        readonly cycleId: string;
        /** Names of team and cycle, to say where it goes. */
        readonly names: readonly (string | undefined)[];
      };
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
  /** Reads the objective anew, when somebody else has changed it; it then comes in by `target`. */
  onReload?: (() => Promise<unknown>) | undefined;
}

const NAMES = {
  title: 'Objective',
  description: 'Why does it matter?',
  ownerId: 'Owner',
  ambition: 'Ambition',
  lifecycle: 'State',
  weight: 'Weight',
  activatedOn: 'Running since',
  due: 'Due',
  parent: 'Parent objective',
  rollUp: 'Progress from',
  areaIds: 'KRAs',
  restricted: 'Who may see it',
} as const;

/** Writes or changes an objective. */
export function ObjectiveDialog({ target, onClose, onSaved, onReload }: ObjectiveDialogProps) {
  const { formats, accountId } = useAppContext();
  const stored = 'objective' in target ? target.objective : undefined;
  const [id] = useState(() => stored?.id ?? newId());
  const merged = useMergedDraft<ObjectiveDraft>(stored?.revision, () =>
    stored ? editObjective(stored, formats.locale) : newObjective({ ownerId: accountId || null }),
  );
  const { draft } = merged;
  const leaving = useCloseQuestion(merged.changed, onClose);
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
  const change = (part: Partial<ObjectiveDraft>) => {
    merged.change(part);
    shown.touch(Object.keys(part));
  };
  return (
    <Dialog
      title={stored ? `Edit ${stored.key}` : 'New objective'}
      onClose={leaving.close}
      onSubmit={submit}
      footer={leaving.footer(
        <SaveFooter
          busy={save.isPending}
          onCancel={leaving.close}
          label={stored ? 'Save' : 'Create objective'}
        />,
      )}
    >
      <div className="stack">
        {'names' in target && (
          <p className="subtle people-text" dir="auto">
            {target.names.filter(Boolean).join(' · ')}
          </p>
        )}
        <SaveProblem
          error={save.error}
          since={save.submittedAt}
          names={NAMES}
          draft={merged}
          onRetry={submit}
          onReload={onReload}
        />
        <ObjectiveFields
          draft={draft}
          autoFocus
          more={
            <ObjectivePlaceFields
              objectiveId={stored?.id ?? null}
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
