import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import type { Rhythm } from '../../../../../src/domain/okr/rhythm';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { keyResultInput, keyResultProblems, newKeyResult } from '../okr-forms/key-result-draft';
import { KeyResultFields } from '../okr-forms/key-result-fields';
import { newObjective, objectiveInput, objectiveProblems } from '../okr-forms/objective-draft';
import { ObjectiveFields } from '../okr-forms/objective-fields';
import { useShownProblems } from '../okr-forms/use-shown-problems';
import { beginFirstObjective, runningCycle, saveFirstObjective } from './save-first-objective';

interface FirstObjectiveProps {
  boardId: string;
  teamId: string | null;
  /** How often the team checks in; its key results do the same. Left out: as the board's set-up has it. */
  rhythm?: Rhythm;
  onDone: (objective: ObjectiveView) => void;
  onCancel: () => void;
  cancelLabel?: string;
}

/** A first objective with its first key result; the running quarter becomes a cycle where none runs yet. */
export default function FirstObjective({
  boardId,
  teamId,
  rhythm,
  onDone,
  onCancel,
  cancelLabel = 'Cancel',
}: FirstObjectiveProps) {
  const { formats, accountId } = useAppContext();
  const setup = useQuery({
    queryKey: queryKeys.setup(boardId),
    queryFn: () => call('board.setup', { boardId }),
  });
  const progress = useRef(beginFirstObjective());
  const [objective, setObjective] = useState(() => newObjective({ ownerId: accountId || null }));
  const [keyResult, setKeyResult] = useState(() => newKeyResult({ ownerId: accountId || null }));
  const save = useMutation({
    mutationFn: async () => {
      if (!setup.data || teamId === null) throw new Error('not ready');
      const { objectiveId, keyResultId } = progress.current;
      const beat = rhythm ?? setup.data.connectedTeam?.rhythm ?? keyResult.rhythm;
      return saveFirstObjective(
        progress.current,
        setup.data,
        (cycleId) => objectiveInput(objective, { id: objectiveId, teamId, cycleId }, formats.locale),
        () =>
          keyResultInput({ ...keyResult, rhythm: beat }, { id: keyResultId, objectiveId }, formats.locale),
      );
    },
    onSuccess: onDone,
  });
  const foundInObjective = objectiveProblems(objective, formats.locale);
  const foundInKeyResult = keyResultProblems(keyResult, formats.locale);
  // Both forms have a title: each keeps its own list of what was typed in.
  const shownObjective = useShownProblems(foundInObjective, null);
  const shownKeyResult = useShownProblems(foundInKeyResult, save.error);
  if (!setup.data) {
    return setup.isError ? (
      <ErrorMessage error={setup.error} since={setup.errorUpdatedAt} onRetry={() => void setup.refetch()} />
    ) : (
      <Loading label="Reading the board">
        <Skeleton height="8rem" />
      </Loading>
    );
  }
  const running = runningCycle(setup.data.cycles);
  const { name, start, end } = running ?? setup.data.proposed.cycle;
  const submit = () => {
    shownObjective.showAll();
    shownKeyResult.showAll();
    if (foundInObjective.size + foundInKeyResult.size === 0 && !save.isPending) save.mutate();
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="subtle">
        It belongs to <strong dir="auto">{name}</strong> ({formats.dayRange(start, end)})
        {running ? '.' : ', which becomes your first cycle.'}
      </p>
      {save.isError && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
      <ObjectiveFields
        draft={objective}
        short
        problem={shownObjective.problem}
        onChange={(part) => {
          setObjective((before) => ({ ...before, ...part }));
          shownObjective.touch(Object.keys(part));
        }}
      />
      <KeyResultFields
        draft={keyResult}
        short
        problem={shownKeyResult.problem}
        onChange={(part) => {
          setKeyResult((before) => ({ ...before, ...part }));
          shownKeyResult.touch(Object.keys(part));
        }}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {save.isPending ? 'Saving…' : 'Create objective and key result'}
        </Button>
        <Button look="subtle" onClick={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}
