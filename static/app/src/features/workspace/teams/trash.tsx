import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ArchivedView, DeletedView } from '../../../../../../src/contract/okrs/lifecycle-answers';
import type { ObjectiveView, TeamView } from '../../../../../../src/contract/views';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import { queryKeys } from '../../../client/query-keys';
import { Button } from '../../../ui/button';
import { ErrorMessage } from '../../../ui/error-message';
import { Skeleton } from '../../../ui/skeleton';
import { useWorkspaceCache } from '../use-workspace';

/** What was archived or deleted of a team and can be brought back; read when it is unfolded. */
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
        Archived or deleted<span className="visually-hidden"> from {team.name}</span>
      </summary>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="12rem" />}
      {data?.deleted.length === 0 && data.archived.length === 0 && (
        <p className="subtle">Nothing that you may bring back. What is deleted stays here for 30 days.</p>
      )}
      <ul className="plain-list">
        {data?.archived.map((archived) => (
          <ArchivedRow key={archived.objectiveId} team={team} archived={archived} />
        ))}
        {data?.deleted.map((deleted) => (
          <DeletedRow key={deleted.keyResultId ?? deleted.objectiveId} team={team} deleted={deleted} />
        ))}
      </ul>
    </details>
  );
}

function ArchivedRow({ team, archived }: { team: TeamView; archived: ArchivedView }) {
  const { objectiveId, revision, key, title, cycleName } = archived;
  return (
    <ReturningRow
      team={team}
      objectKey={key}
      title={title}
      facts={`archived, ${cycleName}`}
      send={() => call('objective.unarchive', { objectiveId, revision })}
    />
  );
}

function DeletedRow({ team, deleted }: { team: TeamView; deleted: DeletedView }) {
  const { formats } = useAppContext();
  const { objectiveId, keyResultId, key, title, until } = deleted;
  return (
    <ReturningRow
      team={team}
      objectKey={key}
      title={title}
      facts={`deleted, to be brought back until ${formats.day(until)}`}
      send={() =>
        keyResultId === null
          ? call('objective.restore', { objectiveId })
          : call('keyResult.restore', { objectiveId, keyResultId })
      }
    />
  );
}

function ReturningRow({
  team,
  objectKey,
  title,
  facts,
  send,
}: {
  team: TeamView;
  objectKey: string;
  title: string;
  facts: string;
  send: () => Promise<ObjectiveView>;
}) {
  const client = useQueryClient();
  const cache = useWorkspaceCache();
  const restore = useMutation({
    mutationFn: send,
    onSuccess: (saved) => {
      cache.putObjective(saved);
      void client.invalidateQueries({ queryKey: queryKeys.trash(team.id) });
    },
  });
  return (
    <li>
      <div className="row">
        <span className="people-text" dir="auto">
          <strong>{objectKey}</strong> {title} <span className="subtle">{facts}</span>
        </span>
        <Button compact className="push" busy={restore.isPending} onClick={() => restore.mutate()}>
          Bring back<span className="visually-hidden"> {objectKey}</span>
        </Button>
      </div>
      {restore.error && (
        <ErrorMessage error={restore.error} since={restore.submittedAt} onRetry={() => restore.mutate()} />
      )}
    </li>
  );
}
