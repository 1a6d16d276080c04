import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeletedView } from '../../../../../../src/contract/okrs/lifecycle-answers';
import type { TeamView } from '../../../../../../src/contract/views';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import { queryKeys } from '../../../client/query-keys';
import { Button } from '../../../ui/button';
import { ErrorMessage } from '../../../ui/error-message';
import { Skeleton } from '../../../ui/skeleton';
import { useWorkspaceCache } from '../use-workspace';

/** What was deleted of a team and can still be brought back; read when it is unfolded. */
export function Trash({ team }: { team: TeamView }) {
  const [open, setOpen] = useState(false);
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.trash(team.id),
    queryFn: () => call('trash.read', { teamId: team.id }),
    enabled: open,
    staleTime: 0,
  });
  return (
    <details className="disclosure small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Deleted lately<span className="visually-hidden"> from {team.name}</span>
      </summary>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="12rem" />}
      {data?.deleted.length === 0 && (
        <p className="subtle">Nothing that you may bring back. What is deleted stays here for 30 days.</p>
      )}
      <ul className="plain-list">
        {data?.deleted.map((deleted) => (
          <DeletedRow key={deleted.keyResultId ?? deleted.objectiveId} team={team} deleted={deleted} />
        ))}
      </ul>
    </details>
  );
}

function DeletedRow({ team, deleted }: { team: TeamView; deleted: DeletedView }) {
  const { formats } = useAppContext();
  const client = useQueryClient();
  const cache = useWorkspaceCache();
  const { objectiveId, keyResultId, key, title, until } = deleted;
  const restore = useMutation({
    mutationFn: () =>
      keyResultId === null
        ? call('objective.restore', { objectiveId })
        : call('keyResult.restore', { objectiveId, keyResultId }),
    onSuccess: (saved) => {
      cache.putObjective(saved);
      void client.invalidateQueries({ queryKey: queryKeys.trash(team.id) });
    },
  });
  return (
    <li>
      <div className="row">
        <span className="people-text" dir="auto">
          <strong>{key}</strong> {title} <span className="subtle">until {formats.day(until)}</span>
        </span>
        <Button compact className="push" busy={restore.isPending} onClick={() => restore.mutate()}>
          Bring back<span className="visually-hidden"> {key}</span>
        </Button>
      </div>
      {restore.error && (
        <ErrorMessage error={restore.error} since={restore.submittedAt} onRetry={() => restore.mutate()} />
      )}
    </li>
  );
}
