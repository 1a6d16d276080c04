import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import type { Sprint } from '../../api/shapes';
import { createSprint, moveIssues } from '../../api/sprints';
import { boardActionExtension } from '../../modules/extension';
import { ModuleMenuItems } from '../../modules/module-menu';
import { modulesOf } from '../../modules/ui-module';
import { Link, navigate } from '../../router/navigation';
import type { Route } from '../../router/route';
import { useShell } from '../../shell/shell-context';
import { Button, IconButton } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { useChange } from '../../ui/use-change';
import { usePageTitle } from '../../ui/use-page-title';
import { BoardHeader } from '../board/board-header';
import { type BoardData, projectRef, useBoard } from '../board/use-board';
import { IssueModal } from '../issue/issue-modal';
import { nextSprintName } from '../sprint/next-name';
import { IssueSection } from './issue-section';
import { SprintHead } from './sprint-head';

interface BacklogScreenProps {
  projectKey: string;
  boardId: string;
  selectedIssue?: string;
}

/** Where sprints are planned: the active and the future ones with their issues, and below them the backlog. */
export function BacklogScreen({ projectKey, boardId, selectedIssue }: BacklogScreenProps) {
  const { data, error, retry } = useBoard(boardId, projectKey);
  usePageTitle(data ? `${data.board.name} backlog` : 'Backlog');
  const place: Route = { name: 'backlog', projectKey, boardId };
  return (
    <main className="content">
      {error ? (
        <>
          <h1>Backlog</h1>
          <ErrorState error={error} title="This backlog cannot be shown" onRetry={retry} />
        </>
      ) : data ? (
        <BacklogOf data={data} place={(issueKey) => ({ ...place, selectedIssue: issueKey })} />
      ) : (
        <Skeleton rows={8} />
      )}
      {selectedIssue ? <IssueModal issueKey={selectedIssue} back={place} /> : null}
    </main>
  );
}

function BacklogOf({ data, place }: { data: BoardData; place: (issueKey: string) => Route }) {
  const boardId = String(data.board.id);
  const sprints = useQuery(queries.openSprints(boardId));
  const open = sprints.data ?? [];
  const move = useChange(
    ({ key, to }: { key: string; to: number | null }) => moveIssues(to, [key]),
    'The issue was not moved',
  );
  const create = useChange(
    () =>
      createSprint(
        data.board.id,
        nextSprintName(
          open.map((sprint) => sprint.name),
          data.project.key,
        ),
      ),
    'The sprint was not created',
  );
  const section = {
    data,
    sprints: open,
    place,
    onMove: (key: string, to: number | null) => move.mutate({ key, to }),
  };
  return (
    <>
      <BoardHeader
        project={data.project}
        boardName={data.board.name}
        title="Backlog"
        actions={<BacklogActions data={data} sprints={open} />}
      />
      {sprints.error ? <ErrorState error={sprints.error} onRetry={() => void sprints.refetch()} /> : null}
      {sprints.isPending ? <Skeleton rows={6} /> : null}
      {sprints.data === null ? (
        <EmptyState title="This board does not use sprints">
          <p>
            All of its issues are on the{' '}
            <Link to={{ name: 'board', projectKey: data.project.key, boardId }}>board</Link>.
          </p>
        </EmptyState>
      ) : null}
      {open.map((sprint) => (
        <IssueSection
          {...section}
          key={sprint.id}
          list={{ sprintId: sprint.id }}
          title={sprint.name}
          empty="Plan this sprint: move issues here from the backlog, or create one."
          head={(issueCount) => (
            <SprintHead sprint={sprint} data={data} sprints={open} issueCount={issueCount} />
          )}
        />
      ))}
      {sprints.data === undefined ? null : (
        <IssueSection
          {...section}
          list="backlog"
          title="Backlog"
          empty="The backlog is empty."
          head={() =>
            sprints.data === null ? null : (
              <Button disabled={create.isPending} onClick={() => create.mutate(undefined)}>
                Create sprint
              </Button>
            )
          }
        />
      )}
    </>
  );
}

function BacklogActions({ data, sprints }: { data: BoardData; sprints: readonly Sprint[] }) {
  const { modules } = useShell();
  const actions = modulesOf(modules, 'jira:backlogAction');
  const closed = { name: 'sprints' as const, projectKey: data.project.key, boardId: String(data.board.id) };
  return (
    <Menu trigger={<IconButton look="default" icon="more" label="Backlog actions" />}>
      <MenuItem onSelect={() => navigate(closed)}>See closed sprints</MenuItem>
      <MenuItem onSelect={() => navigate({ ...closed, name: 'board-settings' })}>Board settings</MenuItem>
      <ModuleMenuItems
        modules={actions}
        extension={() =>
          boardActionExtension(
            'jira:backlogAction',
            { board: data.board, project: projectRef(data), sprints },
            window.location.href,
          )
        }
      />
    </Menu>
  );
}
