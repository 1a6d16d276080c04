import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import type { IssueList } from '../../api/boards';
import { queries } from '../../api/queries';
import type { Issue, Sprint } from '../../api/shapes';
import { moveIssues, rankIssue } from '../../api/sprints';
import type { Route } from '../../router/route';
import { useShell } from '../../shell/shell-context';
import { Icon } from '../../ui/icon';
import { Lozenge } from '../../ui/lozenge';
import { ErrorState, Skeleton } from '../../ui/states';
import { useChange } from '../../ui/use-change';
import { estimateTotals } from '../board/estimate';
import { issueDrop } from '../board/issue-drag';
import type { BoardData } from '../board/use-board';
import { sprintDates } from '../sprint/days';
import { SprintGoal } from '../sprint/sprint-goal';
import { CreateIssue } from './create-issue';
import { IssueRow } from './issue-row';

type RankTarget = { before: string } | { after: string };

interface IssueSectionProps {
  data: BoardData;
  list: Exclude<IssueList, 'all'>;
  title: string;
  empty: string;
  sprints: readonly Sprint[];
  place: (issueKey: string) => Route;
  onMove: (key: string, to: number | null) => void;
  head: (issueCount: number) => ReactNode;
}

/** A sprint or the backlog: head with counts and points, goal, rows, and a line to write a new issue in. */
export function IssueSection({ data, list, title, empty, sprints, place, onMove, head }: IssueSectionProps) {
  const { session } = useShell();
  const [open, setOpen] = useState(true);
  const bodyId = useId();
  const issues = useQuery(queries.issueList(String(data.board.id), list, data.estimateField));
  const sprintId = list === 'backlog' ? null : list.sprintId;
  const sprint = sprints.find((candidate) => candidate.id === sprintId);
  const locale = session.users.find((user) => user.accountId === session.accountId)?.locale ?? 'en';
  // Sub-tasks travel with their parents; Jira does not list them here either.
  const rows = (issues.data ?? []).filter(({ fields }) => (fields.issuetype.hierarchyLevel ?? 0) >= 0);
  const rank = useChange(async ({ key, to, comes }: { key: string; to: RankTarget; comes: boolean }) => {
    if (comes) await moveIssues(sprintId, [key]);
    await rankIssue(key, to);
  }, 'The issue was not moved');
  const isHere = (key: string) => rows.some((issue) => issue.key === key);
  const drop = issueDrop((key) => {
    if (!isHere(key)) onMove(key, sprintId);
  });
  return (
    <section className="issue-section" aria-label={title} {...drop}>
      <header className="issue-section-head">
        <h2>
          <button
            type="button"
            className="section-toggle"
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} />
            {title}
          </button>
        </h2>
        {sprint?.state === 'active' ? <Lozenge tone="success">Active</Lozenge> : null}
        <span className="subtle">
          {sprint ? `${sprintDates(sprint, locale)} ` : ''}({issues.data ? rows.length : '…'}{' '}
          {rows.length === 1 ? 'issue' : 'issues'})
        </span>
        <span className="spacer" />
        {data.estimateField ? <Totals issues={rows} field={data.estimateField} /> : null}
        {head(rows.length)}
      </header>
      <div id={bodyId} hidden={!open}>
        <SprintGoal goal={sprint?.goal} />
        {issues.isPending ? <Skeleton rows={3} /> : null}
        {issues.error ? <ErrorState error={issues.error} onRetry={() => void issues.refetch()} /> : null}
        {issues.data && rows.length === 0 ? <p className="issue-section-empty">{empty}</p> : null}
        {rows.length > 0 ? (
          <ul className="issue-rows">
            {rows.map((issue, at) => (
              <li key={issue.id}>
                <IssueRow
                  issue={issue}
                  estimateField={data.estimateField}
                  to={place(issue.key)}
                  sprints={sprints}
                  sprintId={sprintId}
                  onMove={onMove}
                  first={at === 0 ? undefined : rows[0]?.key}
                  last={at === rows.length - 1 ? undefined : rows[rows.length - 1]?.key}
                  onRank={(key, to) => rank.mutate({ key, to, comes: false })}
                  onDropBefore={(key) => {
                    if (key !== issue.key)
                      rank.mutate({ key, to: { before: issue.key }, comes: !isHere(key) });
                  }}
                />
              </li>
            ))}
          </ul>
        ) : null}
        <CreateIssue project={data.project} sprintId={sprintId} />
      </div>
    </section>
  );
}

function Totals({ issues, field }: { issues: readonly Issue[]; field: string }) {
  const totals = estimateTotals(issues, field);
  const parts = [
    ['neutral', totals.new, 'not started'],
    ['information', totals.indeterminate, 'in progress'],
    ['success', totals.done, 'done'],
  ] as const;
  return (
    <span className="totals">
      {parts.map(([tone, points, words]) => (
        <span key={tone} className={`badge tone-${tone}`} title={`${points} ${words}`}>
          {points}
          <span className="visually-hidden"> {words}</span>
        </span>
      ))}
    </span>
  );
}
