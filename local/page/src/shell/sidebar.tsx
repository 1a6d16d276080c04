import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import type { Board, Project } from '../api/shapes';
import { ModuleIcon } from '../modules/module-menu';
import { moduleTitle } from '../modules/ui-module';
import { useModulesAt } from '../modules/use-modules-at';
import { Link, useRoute } from '../router/navigation';
import type { Route } from '../router/route';
import { routePath } from '../router/route';
import { Icon, type IconName } from '../ui/icon';
import { ProjectIcon } from '../ui/project-icon';
import { ErrorState, Skeleton } from '../ui/states';
import { useCurrentProjectKey } from './use-current-project-key';

/** Where one can go: projects, and for the current one its boards and the apps in it. */
export function Sidebar() {
  const projects = useQuery(queries.projects());
  const current = useCurrentProjectKey();
  return (
    <nav id="sidebar" className="sidebar" aria-label="Projects">
      <NavLink to={{ name: 'home' }} icon="home">
        All projects
      </NavLink>
      <NavLink to={{ name: 'navigator' }} icon="search">
        Issues
      </NavLink>
      <h2 className="sidebar-heading">Projects</h2>
      {projects.isPending ? <Skeleton rows={3} label="Loading projects" /> : null}
      {projects.error ? <ErrorState error={projects.error} onRetry={() => void projects.refetch()} /> : null}
      {projects.data?.length === 0 ? <p className="sidebar-note">You can see no project</p> : null}
      <ul>
        {projects.data?.map((project) => (
          <li key={project.key}>
            <ProjectLink project={project} current={project.key === current} />
            {project.key === current ? <ProjectNav project={project} /> : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ProjectLink({ project, current }: { project: Project; current: boolean }) {
  return (
    <Link
      to={{ name: 'project', projectKey: project.key }}
      className={current ? 'nav-link nav-project nav-project-open' : 'nav-link nav-project'}
      title={project.name}
    >
      <ProjectIcon project={project} />
      <span>{project.name}</span>
    </Link>
  );
}

function ProjectNav({ project }: { project: Project }) {
  const boards = useQuery(queries.boards(project.key));
  const place = { project: { key: project.key, type: project.projectTypeKey } };
  const pages = useModulesAt('jira:projectPage', place);
  const offered = useModulesAt('jira:projectSettingsPage', place);
  const may = useQuery({ ...queries.mayAdminister(project.key), enabled: offered.length > 0 });
  const settings = may.data ? offered : [];
  if (boards.isPending) return <Skeleton rows={3} label="Loading boards" />;
  return (
    <ul className="project-nav">
      {boards.data?.map((board) => (
        <li key={board.id}>
          <BoardNav board={board} projectKey={project.key} />
        </li>
      ))}
      {pages.map((module) => (
        <li key={module.key}>
          <NavLink
            to={{ name: 'project-module', projectKey: project.key, moduleKey: module.key, rest: '' }}
            icon={<ModuleIcon module={module} />}
          >
            {moduleTitle(module)}
          </NavLink>
        </li>
      ))}
      {settings.map((module) => (
        <li key={module.key}>
          <NavLink
            to={{ name: 'project-settings-module', projectKey: project.key, moduleKey: module.key, rest: '' }}
            icon="settings"
          >
            {moduleTitle(module)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function BoardNav({ board, projectKey }: { board: Board; projectKey: string }) {
  const place = { projectKey, boardId: String(board.id) };
  if (board.type === 'kanban') {
    return (
      <>
        <h3 className="sidebar-heading">{board.name}</h3>
        <NavLink to={{ name: 'board', ...place }} icon="board">
          Kanban board
        </NavLink>
      </>
    );
  }
  return (
    <>
      <h3 className="sidebar-heading">{board.name}</h3>
      <NavLink to={{ name: 'backlog', ...place }} icon="backlog">
        Backlog
      </NavLink>
      <NavLink to={{ name: 'board', ...place }} icon="board">
        Board
      </NavLink>
      <NavLink to={{ name: 'sprints', ...place }} icon="sprints">
        Sprints
      </NavLink>
    </>
  );
}

function NavLink({ to, icon, children }: { to: Route; icon: IconName | JSX.Element; children: string }) {
  const route = useRoute();
  const current = isSamePlace(route, to);
  return (
    <Link
      to={to}
      className={current ? 'nav-link nav-link-current' : 'nav-link'}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      {typeof icon === 'string' ? <Icon name={icon} /> : icon}
      <span>{children}</span>
    </Link>
  );
}

/** The same screen, whatever issue is open over it and wherever inside its page an app is. */
function isSamePlace(a: Route, b: Route): boolean {
  const plain = (route: Route): Route => {
    if (route.name === 'board' || route.name === 'backlog')
      return { name: route.name, projectKey: route.projectKey, boardId: route.boardId };
    if (route.name === 'navigator') return { name: route.name };
    return 'rest' in route ? { ...route, rest: '' } : route;
  };
  return routePath(plain(a)) === routePath(plain(b));
}
