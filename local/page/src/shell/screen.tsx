import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries';
import { siteExtension } from '../modules/extension';
import { Link, useRoute } from '../router/navigation';
import { type Route, routePath } from '../router/route';
import { BacklogScreen } from '../screens/backlog/backlog-screen';
import { BoardScreen } from '../screens/board/board-screen';
import { BoardSettingsScreen } from '../screens/board-settings/board-settings-screen';
import { DashboardScreen } from '../screens/dashboard/dashboard-screen';
import { HomeScreen } from '../screens/home/home-screen';
import { ProjectScreen } from '../screens/home/project-screen';
import { IssueScreen } from '../screens/issue/issue-screen';
import { ModulePage } from '../screens/module-page';
import { NavigatorScreen } from '../screens/navigator/navigator-screen';
import { ProjectModulePage } from '../screens/project-module-page';
import { SprintsScreen } from '../screens/sprints/sprints-screen';
import { ErrorBoundary } from '../ui/error-boundary';
import { EmptyState, Skeleton } from '../ui/states';

/** What the address shows; a new address gets a new try after one that could not be drawn. */
export function Screen() {
  const route = useRoute();
  return (
    <ErrorBoundary key={route.name}>
      <ScreenOf route={route} />
    </ErrorBoundary>
  );
}

/** The types of pages that belong to no project, by their places. */
const SITE_PAGES = {
  'global-module': 'jira:globalPage',
  'admin-module': 'jira:adminPage',
  'personal-module': 'jira:personalSettingsPage',
} as const;

function ScreenOf({ route }: { route: Route }) {
  switch (route.name) {
    case 'home':
      return <HomeScreen />;
    case 'project':
      return <ProjectScreen key={route.projectKey} projectKey={route.projectKey} />;
    case 'board':
      return <BoardScreen key={route.boardId} {...route} />;
    case 'backlog':
      return <BacklogScreen key={route.boardId} {...route} />;
    case 'sprints':
      return <SprintsScreen key={route.boardId} {...route} />;
    case 'board-settings':
      return <BoardSettingsScreen key={route.boardId} {...route} />;
    case 'issue':
      return <IssueScreen key={route.issueKey} issueKey={route.issueKey} />;
    case 'dashboard':
      return <DashboardScreen key={route.dashboardId} dashboardId={route.dashboardId} />;
    case 'project-module':
      return (
        <ProjectModulePage
          key={`${route.projectKey}/${route.moduleKey}`}
          type="jira:projectPage"
          projectKey={route.projectKey}
          moduleKey={route.moduleKey}
        />
      );
    case 'project-settings-module':
      return (
        <ProjectModulePage
          key={`${route.projectKey}/${route.moduleKey}`}
          type="jira:projectSettingsPage"
          projectKey={route.projectKey}
          moduleKey={route.moduleKey}
        />
      );
    case 'navigator':
      return <NavigatorScreen jql={route.jql} />;
    case 'global-module':
    case 'personal-module':
    case 'admin-module':
      return <SiteModulePage key={route.moduleKey} route={route} />;
    case 'unknown':
      return (
        <main className="content">
          <h1>Page not found</h1>
          <EmptyState title="There is nothing at this address">
            <p>
              <Link to={{ name: 'home' }}>Go to the projects</Link>
            </p>
          </EmptyState>
        </main>
      );
  }
}

type SiteRoute = Extract<Route, { name: keyof typeof SITE_PAGES }>;

/** An app's page that belongs to no project; those of the administration are for Jira administrators. */
function SiteModulePage({ route }: { route: SiteRoute }) {
  const type = SITE_PAGES[route.name];
  const isAdministration = type === 'jira:adminPage';
  const may = useQuery({ ...queries.mayAdminister(), enabled: isAdministration });
  if (isAdministration && may.isPending) {
    return (
      <main className="content">
        <Skeleton rows={6} />
      </main>
    );
  }
  return (
    <ModulePage
      type={type}
      moduleKey={route.moduleKey}
      base={routePath({ ...route, rest: '' })}
      extension={(location) => siteExtension(type, location)}
      permitted={!isAdministration || may.data === true}
    />
  );
}
