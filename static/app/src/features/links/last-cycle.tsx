import './links.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import type { LastCycleLinks } from '../../../../../src/contract/work/answers';
import { call } from '../../client/call';
import { useIssues } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { linkKeys } from './link-keys';
import { IssueLink } from './link-list';
import { ISSUES_AT_ONCE } from './link-target';
import { RefusedLinks } from './refused-links';

interface Moving {
  readonly from: LastCycleLinks;
  readonly issueIds: readonly string[];
}

/** Open work that is still linked to closed key results of the team: one click links it to this one. */
export default function LastCycle({
  keyResult,
  onChanged,
}: {
  keyResult: KeyResultView;
  onChanged: (objective: ObjectiveView) => void;
}) {
  const to = { objectiveId: keyResult.objectiveId, keyResultId: keyResult.id };
  const left = useQuery({
    queryKey: linkKeys.lastCycle(keyResult.id, keyResult.linked),
    queryFn: () => call('link.lastCycle', to),
    placeholderData: (previous) => previous,
  });
  const all = left.data?.closed ?? [];
  const issues = useIssues(all.flatMap(({ issueIds }) => issueIds));
  // What is done stays with the key result that it was done for.
  const goesOn = (id: string) => (issues.data?.get(id)?.statusCategory ?? 'done') !== 'done';
  const closed = all
    .map((each) => ({ ...each, issueIds: each.issueIds.filter(goesOn) }))
    .filter(({ issueIds }) => issueIds.length > 0);
  const move = useMutation({
    mutationFn: ({ from, issueIds }: Moving) =>
      call('link.relink', {
        issueIds: [...issueIds],
        from: { objectiveId: from.objectiveId, keyResultId: from.keyResultId },
        to,
      }),
    onSuccess: (answer) => {
      if (answer.objective) onChanged(answer.objective);
    },
  });
  const moves = (from: LastCycleLinks, issueIds: readonly string[]) =>
    move.isPending &&
    move.variables.from.keyResultId === from.keyResultId &&
    issueIds.some((id) => move.variables.issueIds.includes(id));
  if (closed.length === 0) return null;
  return (
    <section className="last-cycle stack-tight" aria-label="Links from the last cycle">
      <h3 className="small">Last cycle</h3>
      <p className="subtle">
        Open work that is still linked to closed key results counts for nothing now. Link here what goes on.
      </p>
      {move.isError && <ErrorMessage error={move.error} since={move.submittedAt} />}
      {move.data && <RefusedLinks answer={move.data} issues={[...(issues.data?.values() ?? [])]} />}
      {closed.map((from) => (
        <div key={from.keyResultId} className="stack-tight">
          <div className="linked-issue">
            <span className="people-text" dir="auto">
              <strong>{from.key}</strong> {from.title}{' '}
              <span className="subtle">
                {from.cycleName}
                {from.continued ? `, continued by ${keyResult.key}` : ''}
              </span>
            </span>
            <Button
              compact
              busy={moves(from, from.issueIds)}
              onClick={() => move.mutate({ from, issueIds: from.issueIds.slice(0, ISSUES_AT_ONCE) })}
            >
              Relink {plural(Math.min(from.issueIds.length, ISSUES_AT_ONCE), 'issue')}
              <span className="visually-hidden"> of {from.key}</span>
            </Button>
          </div>
          <ul className="plain-list last-cycle-issues">
            {from.issueIds.map((issueId) => {
              const issue = issues.data?.get(issueId);
              return (
                <li key={issueId} className="linked-issue">
                  <span>
                    {issue && (
                      <>
                        <IssueLink issue={issue} /> <span dir="auto">{issue.summary}</span>{' '}
                        <span className="subtle">{issue.statusName}</span>
                      </>
                    )}
                  </span>
                  {from.issueIds.length > 1 && (
                    <Button
                      compact
                      look="subtle"
                      busy={moves(from, [issueId])}
                      onClick={() => move.mutate({ from, issueIds: [issueId] })}
                    >
                      Relink<span className="visually-hidden"> {issue?.key ?? 'this issue'}</span>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
          {from.hidden > 0 && (
            <p className="subtle">{plural(from.hidden, 'issue')} more that you may not see in Jira.</p>
          )}
        </div>
      ))}
    </section>
  );
}
