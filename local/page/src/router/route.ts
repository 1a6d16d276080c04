/** Where the person is. Paths are Jira's own, so that links copied from a real site work here. */
export type Route =
  | { name: 'home' }
  | { name: 'project'; projectKey: string }
  | { name: 'board'; projectKey: string; boardId: string; selectedIssue?: string }
  | { name: 'backlog'; projectKey: string; boardId: string; selectedIssue?: string }
  | { name: 'sprints'; projectKey: string; boardId: string }
  | { name: 'board-settings'; projectKey: string; boardId: string }
  | { name: 'issue'; issueKey: string }
  | { name: 'project-module'; projectKey: string; moduleKey: string; rest: string }
  | { name: 'project-settings-module'; projectKey: string; moduleKey: string; rest: string }
  | { name: 'global-module'; moduleKey: string; rest: string }
  | { name: 'admin-module'; moduleKey: string; rest: string }
  | { name: 'dashboard'; dashboardId: string }
  | { name: 'navigator'; jql?: string }
  | { name: 'personal-module'; moduleKey: string; rest: string }
  | { name: 'unknown'; path: string };

/** Reads a path with an optional query, e.g. `/jira/software/c/projects/WEB/boards/1?selectedIssue=WEB-3`. */
export function parseRoute(address: string): Route {
  const [path = '', query = ''] = address.split('#')[0]?.split('?') ?? [];
  const parts = path.split('/').filter(Boolean).map(decode);
  const selected = new URLSearchParams(query).get('selectedIssue');
  const issue = selected ? { selectedIssue: selected } : {};
  if (parts.length === 0) return { name: 'home' };
  if (parts[0] === 'issues') {
    const jql = new URLSearchParams(query).get('jql');
    return { name: 'navigator', ...(jql === null ? {} : { jql }) };
  }
  if (parts[0] === 'browse' && parts[1]) return { name: 'issue', issueKey: parts[1] };
  if (parts[0] !== 'jira') return { name: 'unknown', path };
  const [, area, ...rest] = parts;
  if (area === 'projects' || area === 'your-work' || area === undefined) return { name: 'home' };
  if (area === 'dashboards') return { name: 'dashboard', dashboardId: rest[0] ?? '10000' };
  if (area === 'apps' && rest[0])
    return { name: 'global-module', moduleKey: rest[0], rest: tail(rest.slice(1)) };
  if (area === 'settings' && rest[0] === 'personal' && rest[1] === 'apps' && rest[2])
    return { name: 'personal-module', moduleKey: rest[2], rest: tail(rest.slice(3)) };
  if (area === 'settings' && rest[0] === 'apps' && rest[1])
    return { name: 'admin-module', moduleKey: rest[1], rest: tail(rest.slice(2)) };
  if (area === 'software') return parseProject(rest[0] === 'c' ? rest.slice(1) : rest, path, issue);
  return { name: 'unknown', path };
}

function parseProject(parts: string[], path: string, issue: { selectedIssue?: string }): Route {
  const [projects, projectKey, section, id, view] = parts;
  if (projects !== 'projects') return { name: 'unknown', path };
  if (!projectKey) return { name: 'home' };
  if (!section) return { name: 'project', projectKey };
  if (section === 'boards' && id) {
    if (!view) return { name: 'board', projectKey, boardId: id, ...issue };
    if (view === 'backlog') return { name: 'backlog', projectKey, boardId: id, ...issue };
    if (view === 'sprints') return { name: 'sprints', projectKey, boardId: id };
    if (view === 'settings') return { name: 'board-settings', projectKey, boardId: id };
  }
  if (section === 'apps' && id)
    return { name: 'project-module', projectKey, moduleKey: id, rest: tail(parts.slice(4)) };
  if (section === 'settings' && id === 'apps' && view)
    return { name: 'project-settings-module', projectKey, moduleKey: view, rest: tail(parts.slice(5)) };
  return { name: 'unknown', path };
}

/** The address of a place; `parseRoute(routePath(r))` gives `r` back. */
export function routePath(route: Route): string {
  const selected =
    'selectedIssue' in route && route.selectedIssue
      ? `?selectedIssue=${encodeURIComponent(route.selectedIssue)}`
      : '';
  switch (route.name) {
    case 'home':
      return '/jira/projects';
    case 'project':
      return `/jira/software/projects/${encodeURIComponent(route.projectKey)}`;
    case 'board':
      return `${boardPath(route)}${selected}`;
    case 'backlog':
      return `${boardPath(route)}/backlog${selected}`;
    case 'sprints':
      return `${boardPath(route)}/sprints`;
    case 'board-settings':
      return `${boardPath(route)}/settings`;
    case 'issue':
      return `/browse/${encodeURIComponent(route.issueKey)}`;
    case 'project-module':
      return `/jira/software/projects/${encodeURIComponent(route.projectKey)}/apps/${route.moduleKey}${route.rest}`;
    case 'project-settings-module':
      return `/jira/software/projects/${encodeURIComponent(route.projectKey)}/settings/apps/${route.moduleKey}${route.rest}`;
    case 'global-module':
      return `/jira/apps/${route.moduleKey}${route.rest}`;
    case 'admin-module':
      return `/jira/settings/apps/${route.moduleKey}${route.rest}`;
    case 'personal-module':
      return `/jira/settings/personal/apps/${route.moduleKey}${route.rest}`;
    case 'navigator':
      return route.jql === undefined ? '/issues' : `/issues?jql=${encodeURIComponent(route.jql)}`;
    case 'dashboard':
      return `/jira/dashboards/${encodeURIComponent(route.dashboardId)}`;
    case 'unknown':
      return route.path;
  }
}

function boardPath(place: { projectKey: string; boardId: string }): string {
  return `/jira/software/c/projects/${encodeURIComponent(place.projectKey)}/boards/${encodeURIComponent(place.boardId)}`;
}

function tail(parts: string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
