import './place.css';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectiveChoice } from '../../../../../src/contract/okrs/lifecycle-answers';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { ChosenField } from '../okr-forms/chosen-field';
import { ObjectivePicker } from '../okr-forms/objective-picker';
import { SaveFooter } from '../okr-forms/save-footer';
import { useWorkspaceCache } from '../workspace/use-workspace';
import { FromCurrent } from './from-current';
import { useFlags } from './use-flags';

interface PlaceKeyResultProps {
  how: 'move' | 'copy';
  objective: ObjectiveView;
  keyResult: KeyResultView;
  onClose: () => void;
}

type Target = Pick<ObjectiveChoice, 'objectiveId' | 'key' | 'title'>;

/** Moves a key result to another objective, or copies it there or beside itself. */
export function PlaceKeyResultDialog({ how, objective, keyResult, onClose }: PlaceKeyResultProps) {
  const cache = useWorkspaceCache();
  const { show } = useFlags();
  const [id] = useState(newId);
  const [target, setTarget] = useState<Target | null>(
    how === 'copy' ? { objectiveId: objective.id, key: objective.key, title: objective.title } : null,
  );
  const [choosing, setChoosing] = useState(how === 'move');
  const [missing, setMissing] = useState(false);
  const [fromCurrent, setFromCurrent] = useState(false);
  const ids = { objectiveId: objective.id, keyResultId: keyResult.id };
  const act = useMutation({
    mutationFn: async (to: Target) => {
      if (how === 'copy') {
        return [await call('keyResult.copy', { ...ids, id, toObjectiveId: to.objectiveId, fromCurrent })];
      }
      const { revision } = keyResult;
      const moved = await call('keyResult.move', { ...ids, revision, toObjectiveId: to.objectiveId });
      return [moved.from, moved.to];
    },
    onSuccess: (saved, to) => {
      for (const each of saved) cache.putObjective(each);
      show({
        text:
          how === 'move'
            ? `${keyResult.key} is moved to ${to.key}.`
            : `${keyResult.key} is copied to ${to.key}.`,
      });
      onClose();
      // The page of the key result names its objective.
      if (how === 'move') void cache.readAgain();
    },
  });
  const submit = () => {
    if (target === null) setMissing(true);
    else if (!act.isPending) act.mutate(target);
  };
  return (
    <Dialog
      title={how === 'move' ? `Move ${keyResult.key}` : `Copy ${keyResult.key}`}
      onClose={onClose}
      onSubmit={submit}
      footer={<SaveFooter busy={act.isPending} onCancel={onClose} label={how === 'move' ? 'Move' : 'Copy'} />}
    >
      <div className="stack place-form">
        {act.error && <ErrorMessage error={act.error} since={act.submittedAt} onRetry={submit} />}
        <p className="subtle people-text" dir="auto">
          {keyResult.title}
        </p>
        {choosing ? (
          <ObjectivePicker
            label="To which objective?"
            {...(how === 'move' ? { except: objective.id } : {})}
            onPick={(choice) => {
              setTarget(choice);
              setChoosing(false);
              setMissing(false);
            }}
            onClose={() => setChoosing(false)}
          />
        ) : (
          <ChosenField
            label="To which objective?"
            nothing="None chosen yet"
            problem={missing ? 'Choose an objective.' : undefined}
            onChoose={() => setChoosing(true)}
            onClear={() => setTarget(null)}
          >
            {target && (
              <>
                <strong>{target.key}</strong> {target.title}
              </>
            )}
          </ChosenField>
        )}
        {how === 'copy' ? (
          <FromCurrent value={fromCurrent} onChange={setFromCurrent} />
        ) : (
          <p className="small subtle">Its key, values, check-ins and work links go along.</p>
        )}
      </div>
    </Dialog>
  );
}
