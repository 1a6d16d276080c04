import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TeamView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import FirstObjective from './first-objective';

/** Goes on with the objectives that the team has, or writes a first one. */
export function ObjectiveStep({
  boardId,
  team,
  onDone,
}: {
  boardId: string;
  team: TeamView;
  onDone: () => void;
}) {
  const [writing, setWriting] = useState(false);
  const panel = useQuery({
    queryKey: queryKeys.objectivesOf(boardId),
    queryFn: () => call('panel.read', { boardId }),
    staleTime: 0,
  });
  if (panel.isFetching && !writing) {
    return (
      <Loading label="Reading the team’s objectives">
        <Skeleton height="6rem" />
      </Loading>
    );
  }
  if (panel.isError && !writing) {
    return (
      <div className="stack">
        <ErrorMessage error={panel.error} since={panel.errorUpdatedAt} onRetry={() => void panel.refetch()} />
        <div className="row">
          <Button look="subtle" onClick={onDone}>
            Skip for now
          </Button>
        </div>
      </div>
    );
  }
  const objectives = panel.data?.objectives ?? [];
  if (objectives.length === 0 || writing) {
    return (
      <FirstObjective
        boardId={boardId}
        teamId={team.id}
        rhythm={team.rhythm}
        onDone={onDone}
        onCancel={onDone}
        cancelLabel="Skip for now"
      />
    );
  }
  return (
    <div className="stack">
      <p>This team has objectives already:</p>
      <ul className="plain-list">
        {objectives.map((objective) => (
          <li key={objective.id}>
            <strong>{objective.key}</strong> <span dir="auto">{objective.title}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button look="primary" onClick={onDone}>
          Go on with these
        </Button>
        <Button onClick={() => setWriting(true)}>Write another one</Button>
      </div>
    </div>
  );
}
