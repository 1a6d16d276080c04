import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries';
import type { Sprint } from '../../api/shapes';
import { useShell } from '../../shell/shell-context';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { usePageTitle } from '../../ui/use-page-title';
import { BoardHeader } from '../board/board-header';
import { useBoard } from '../board/use-board';
import { sprintDates } from '../sprint/days';
import { SprintDialog } from '../sprint/sprint-dialog';
import { SprintGoal } from '../sprint/sprint-goal';
import { ClosedSprintIssues } from './closed-sprint-issues';

/** The board's history: closed sprints, the latest first, with their goals and their issues. */
export function SprintsScreen({ projectKey, boardId }: { projectKey: string; boardId: string }) {
  const { data, error, retry } = useBoard(boardId, projectKey);
  const sprints = useQuery(queries.closedSprints(boardId));
  usePageTitle('Sprints');
  if (error) {
    return (
      <main className="content">
        <h1>Sprints</h1>
        <ErrorState error={error} onRetry={retry} />
      </main>
    );
  }
  const closed = [...(sprints.data ?? [])].sort((a, b) => closedAt(b) - closedAt(a));
  return (
    <main className="content">
      {data ? <BoardHeader project={data.project} boardName={data.board.name} title="Sprints" /> : null}
      {sprints.isPending || !data ? <Skeleton rows={6} /> : null}
      {sprints.error ? <ErrorState error={sprints.error} onRetry={() => void sprints.refetch()} /> : null}
      {sprints.data?.length === 0 ? (
        <EmptyState title="No sprint has been completed yet">
          <p>A sprint appears here when it is completed.</p>
        </EmptyState>
      ) : null}
      {sprints.data === null ? <EmptyState title="This board does not use sprints" /> : null}
      {data
        ? closed.map((sprint) => (
            <ClosedSprint
              key={sprint.id}
              sprint={sprint}
              boardId={boardId}
              estimateField={data.estimateField}
            />
          ))
        : null}
    </main>
  );
}

function closedAt(sprint: Sprint): number {
  return new Date(sprint.completeDate ?? sprint.endDate ?? 0).getTime();
}

interface ClosedSprintProps {
  sprint: Sprint;
  boardId: string;
  estimateField: string | undefined;
}

function ClosedSprint({ sprint, boardId, estimateField }: ClosedSprintProps) {
  const { session } = useShell();
  const [editing, setEditing] = useState(false);
  const locale = session.users.find((user) => user.accountId === session.accountId)?.locale ?? 'en';
  return (
    <section className="issue-section" aria-label={sprint.name}>
      <header className="issue-section-head">
        <h2>{sprint.name}</h2>
        <span className="subtle">
          {sprintDates(
            { startDate: sprint.startDate, endDate: sprint.completeDate ?? sprint.endDate },
            locale,
          )}
        </span>
        <span className="spacer" />
        <Menu trigger={<IconButton look="default" icon="more" label={`Sprint actions: ${sprint.name}`} />}>
          <MenuItem onSelect={() => setEditing(true)}>Edit sprint</MenuItem>
        </Menu>
      </header>
      <SprintGoal goal={sprint.goal} />
      <ClosedSprintIssues boardId={boardId} sprint={sprint} estimateField={estimateField} />
      {editing ? <SprintDialog mode="edit" sprint={sprint} onClose={() => setEditing(false)} /> : null}
    </section>
  );
}
