import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries';
import type { Sprint } from '../../api/shapes';
import { boardActionExtension } from '../../modules/extension';
import { ModuleMenuItems } from '../../modules/module-menu';
import { modulesOf } from '../../modules/ui-module';
import { Link, navigate } from '../../router/navigation';
import type { Route } from '../../router/route';
import { useShell } from '../../shell/shell-context';
import { Button, IconButton } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { usePageTitle } from '../../ui/use-page-title';
import { IssueModal } from '../issue/issue-modal';
import { CompleteSprintDialog } from '../sprint/complete-sprint-dialog';
import { daysLeft } from '../sprint/days';
import { SprintDialog } from '../sprint/sprint-dialog';
import { SprintGoal } from '../sprint/sprint-goal';
import { BoardColumns } from './board-columns';
import { BoardHeader } from './board-header';
import { type BoardData, projectRef, useBoard } from './use-board';

interface BoardScreenProps {
  projectKey: string;
  boardId: string;
  selectedIssue?: string;
}

/** The board: the active sprints' issues in columns, or on a board without sprints all of its issues. */
export function BoardScreen({ projectKey, boardId, selectedIssue }: BoardScreenProps) {
  const { data, error, retry } = useBoard(boardId, projectKey);
  usePageTitle(data ? data.board.name : 'Board');
  const place: Route = { name: 'board', projectKey, boardId };
  return (
    <main className="content content-board">
      {error ? (
        <>
          <h1>Board</h1>
          <ErrorState error={error} title="This board cannot be shown" onRetry={retry} />
        </>
      ) : data ? (
        <BoardOf data={data} place={(issueKey) => ({ ...place, selectedIssue: issueKey })} />
      ) : (
        <Skeleton rows={6} />
      )}
      {selectedIssue ? <IssueModal issueKey={selectedIssue} back={place} /> : null}
    </main>
  );
}

function BoardOf({ data, place }: { data: BoardData; place: (issueKey: string) => Route }) {
  const boardId = String(data.board.id);
  const hasSprints = data.board.type !== 'kanban';
  const sprints = useQuery({ ...queries.openSprints(boardId), enabled: hasSprints });
  const open = hasSprints ? sprints.data : null;
  const active = open?.filter((sprint) => sprint.state === 'active') ?? [];
  const lists = open === null ? (['all'] as const) : active.map(({ id }) => ({ sprintId: id }));
  const issues = useQueries({
    queries:
      open === undefined ? [] : lists.map((list) => queries.issueList(boardId, list, data.estimateField)),
  });
  const error = sprints.error ?? issues.find((list) => list.error)?.error;
  const isLoading = open === undefined || issues.some((list) => list.isPending);
  const isIdle = open !== null && active.length === 0;
  return (
    <>
      <BoardHeader
        project={data.project}
        boardName={data.board.name}
        title={active.length === 1 && active[0] ? active[0].name : data.board.name}
        actions={<BoardActions data={data} active={active} open={open ?? []} />}
      />
      {active.map((sprint) => (
        <ActiveSprint key={sprint.id} sprint={sprint} named={active.length > 1} />
      ))}
      {error ? (
        <ErrorState error={error} onRetry={() => void sprints.refetch()} />
      ) : isLoading ? (
        <Skeleton rows={6} />
      ) : isIdle ? (
        <EmptyState title="There is no active sprint">
          <p>
            Plan and start one in the{' '}
            <Link to={{ name: 'backlog', projectKey: data.project.key, boardId }}>backlog</Link>.
          </p>
        </EmptyState>
      ) : (
        <BoardColumns data={data} issues={issues.flatMap((list) => list.data ?? [])} place={place} />
      )}
    </>
  );
}

function ActiveSprint({ sprint, named }: { sprint: Sprint; named: boolean }) {
  const { now } = useShell();
  const left = daysLeft(sprint.endDate, now());
  return (
    <section className="active-sprint" aria-label={sprint.name}>
      <p className="subtle">
        {named ? <strong>{sprint.name} </strong> : null}
        {left}
      </p>
      <SprintGoal goal={sprint.goal} />
    </section>
  );
}

function BoardActions({
  data,
  active,
  open,
}: {
  data: BoardData;
  active: Sprint[];
  open: readonly Sprint[];
}) {
  const { modules } = useShell();
  const [dialog, setDialog] = useState<{ kind: 'edit' | 'complete'; sprint: Sprint } | null>(null);
  const actions = modulesOf(modules, 'jira:boardAction');
  const close = () => setDialog(null);
  const settings: Route = {
    name: 'board-settings',
    projectKey: data.project.key,
    boardId: String(data.board.id),
  };
  return (
    <>
      {active.map((sprint) => (
        <Button key={sprint.id} onClick={() => setDialog({ kind: 'complete', sprint })}>
          Complete {active.length > 1 ? sprint.name : 'sprint'}
        </Button>
      ))}
      <Menu trigger={<IconButton look="default" icon="more" label="Board actions" />}>
        {active.map((sprint) => (
          <MenuItem key={sprint.id} onSelect={() => setDialog({ kind: 'edit', sprint })}>
            {active.length > 1 ? `Edit ${sprint.name}` : 'Edit sprint'}
          </MenuItem>
        ))}
        <MenuItem onSelect={() => navigate(settings)}>Board settings</MenuItem>
        <ModuleMenuItems
          modules={actions}
          extension={() =>
            boardActionExtension(
              'jira:boardAction',
              { board: data.board, project: projectRef(data), sprints: active },
              window.location.href,
            )
          }
        />
      </Menu>
      {dialog?.kind === 'edit' ? <SprintDialog mode="edit" sprint={dialog.sprint} onClose={close} /> : null}
      {dialog?.kind === 'complete' ? (
        <CompleteSprintDialog data={data} sprint={dialog.sprint} openSprints={open} onClose={close} />
      ) : null}
    </>
  );
}
