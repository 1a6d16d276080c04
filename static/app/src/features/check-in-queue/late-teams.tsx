import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CheckInQueue, TeamLateness } from '../../../../../src/contract/checkins/answers';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { dueWords } from './queue-words';

/** For those who lead or stand in: how many check-ins of each of their teams wait. Key results are named, people never counted. */
export function LateTeams({ queue }: { queue: CheckInQueue }) {
  const [open, setOpen] = useState<string | null>(null);
  if (queue.teams.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="late-teams">
      <h2 id="late-teams">Teams you lead or stand in for</h2>
      <ul className="plain-list">
        {queue.teams.map((team) => (
          <li key={team.teamId} className="stack-tight">
            <div className="row">
              <strong className="people-text" dir="auto">
                {team.teamName}
              </strong>
              <span className="tabular">{latenessWords(team)}</span>
              {team.due > 0 && (
                <Button
                  compact
                  aria-expanded={open === team.teamId}
                  onClick={() => setOpen(open === team.teamId ? null : team.teamId)}
                >
                  {open === team.teamId ? 'Hide' : 'Show them'}
                  <span className="visually-hidden"> of {team.teamName}</span>
                </Button>
              )}
            </div>
            {open === team.teamId && <DueOfTeam teamId={team.teamId} today={queue.today} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function latenessWords({ of, due, late }: TeamLateness): string {
  if (of === 0) return 'no key result runs';
  if (due === 0) return `all ${of} up to date`;
  const waits = `${due} of ${plural(of, 'check-in')} due`;
  return late === 0 ? waits : `${waits}, ${late} late`;
}

function DueOfTeam({ teamId, today }: { teamId: string; today: string }) {
  const formats = useFormats();
  const { go } = useWorkspaceFrame();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.checkInQueue(null, [teamId, 'all']),
    queryFn: () => call('checkIn.queue', { teamIds: [teamId], mine: false }),
  });
  if (error) return <ErrorMessage error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading label="Reading what is due">
        <Skeleton height="3rem" />
      </Loading>
    );
  }
  return (
    <ul className="plain-list">
      {data.items.map(({ keyResult, dueOn }) => (
        <li key={keyResult.id} className="row">
          <Button compact look="subtle" onClick={() => go({ keyResult: keyResult.key })}>
            <span className="people-text" dir="auto">
              {keyResult.key} {keyResult.title}
            </span>
          </Button>
          <span className="small subtle">{dueWords(dueOn, today, formats)}</span>
        </li>
      ))}
    </ul>
  );
}
