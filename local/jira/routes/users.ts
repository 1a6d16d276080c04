import { ok } from '../http/answer';
import { offsetOf, valuesPage, windowOf } from '../http/paging';
import { noProject, refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { issueByKeyOrId } from '../rules/issues';
import { holds } from '../rules/permissions';
import { avatar } from '../shapes/pictures';
import { createShaper } from '../shapes/shaper';
import type { UserRecord } from '../store/records';

const noUser = () => refuse(404, 'Specified user does not exist or you do not have required permissions');

/** Beginning of the name, of a word in it, or of a visible e-mail address. */
function matches(user: UserRecord, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  const name = user.displayName.toLowerCase();
  const words = [name, ...name.split(/\s+/), user.email?.toLowerCase() ?? ''];
  return words.some((word) => word !== '' && word.startsWith(wanted));
}

const byName = (a: UserRecord, b: UserRecord): number => a.displayName.localeCompare(b.displayName);
const all = (call: Call): UserRecord[] => [...call.store.users.values()].sort(byName);
const mayPick = (call: Call): boolean => call.viewer.mayGlobally('USER_PICKER');

function groupsOf(call: Call, user: UserRecord, expand: readonly string[]) {
  const groups = call.store.site().groups.filter((group) => group.members.includes(user.accountId));
  const items = groups.map((group) => ({
    name: group.name,
    groupId: group.id,
    self: `${call.base}/rest/api/3/group?groupId=${group.id}`,
  }));
  return {
    ...(expand.includes('groups') ? { groups: { size: items.length, items } } : {}),
    ...(expand.includes('applicationRoles') ? { applicationRoles: { size: 0, items: [] } } : {}),
    expand: 'groups,applicationRoles',
  };
}

function myself(call: Call) {
  const { user } = call.viewer;
  if (!user) throw noUser();
  const shape = createShaper(call.store);
  return ok({ ...shape.wholeUser(user), ...groupsOf(call, user, call.query.list('expand')) }, 1, 2);
}

function oneUser(call: Call) {
  const accountId = call.query.text('accountId');
  if (accountId === undefined) throw refuse(400, 'The accountId query parameter is required.');
  if (!mayPick(call) && accountId !== call.viewer.user?.accountId)
    throw refuse(403, 'You do not have permission to browse users and groups.');
  const user = call.store.users.get(accountId);
  if (!user) throw noUser();
  const shape = createShaper(call.store);
  return ok({ ...shape.wholeUser(user), ...groupsOf(call, user, call.query.list('expand')) }, 1, 2);
}

function bulk(call: Call) {
  const ids = call.query.all('accountId');
  if (ids.length === 0) throw refuse(400, 'The accountId query parameter is required.');
  const users = [...new Set(ids)].flatMap((id) => call.store.users.get(id) ?? []);
  const page = valuesPage(users, offsetOf(call.query, 10, 200));
  const shape = createShaper(call.store);
  const self = `${call.base}/rest/api/3/user/bulk?${ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&')}`;
  return ok({ self, ...page, values: page.values.map(shape.user) }, page.values.length, 2);
}

function plain(call: Call, users: readonly UserRecord[], usual: number) {
  const { startAt, maxResults } = windowOf(call.query, usual, 1000);
  const shape = createShaper(call.store);
  const page = users.slice(startAt, startAt + maxResults).map(shape.wholeUser);
  return ok(page, page.length, 2);
}

/** Active people by name or visible e-mail; an empty list without the permission to browse users, or an account. */
function search(call: Call) {
  const query = call.query.text('query');
  const accountId = call.query.text('accountId');
  if (query === undefined && accountId === undefined && call.query.text('property') === undefined)
    throw refuse(400, 'The username query parameter was not provided.');
  const found = all(call).filter(
    (user) =>
      user.active && (accountId === undefined ? matches(user, query ?? '') : user.accountId === accountId),
  );
  return plain(call, mayPick(call) ? found : [], 50);
}

/** Filters after paging, so pages can be short or empty before the end. */
function assignable(call: Call) {
  const { query, store } = call;
  const issueKey = query.text('issueKey') ?? query.text('issueId');
  const projectKey = query.text('project');
  if (issueKey === undefined && projectKey === undefined)
    throw refuse(400, 'Either a project or an issue must be specified.');
  const issue = issueKey === undefined ? undefined : issueByKeyOrId(call, issueKey);
  const project = [...store.projects.values()].find((one) =>
    issue ? one.id === issue.projectId : one.id === projectKey || one.key === projectKey,
  );
  if (!project || !call.viewer.browses(project.id)) throw noProject(projectKey ?? '');
  const { startAt, maxResults } = windowOf(query, 50, 1000);
  const accountId = query.text('accountId');
  const shape = createShaper(store);
  const page = all(call)
    .filter((user) =>
      accountId === undefined ? matches(user, query.text('query') ?? '') : user.accountId === accountId,
    )
    .slice(startAt, startAt + maxResults)
    .filter(
      (user) =>
        user.active &&
        user.accountType === 'atlassian' &&
        holds(store, user, 'ASSIGNABLE_USER', project, call.settings.withheld),
    );
  return ok(page.map(shape.wholeUser), page.length, 2);
}

/** The query's first occurrence in a text, bold, as HTML. */
function bold(text: string, query: string): string {
  const safe = (part: string) => part.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const at = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return safe(text);
  const end = at + query.length;
  return `${safe(text.slice(0, at))}<strong>${safe(text.slice(at, end))}</strong>${safe(text.slice(end))}`;
}

function groupUserPicker(call: Call) {
  const query = call.query.text('query');
  if (query === undefined) throw refuse(400, 'The query parameter is required.');
  const limit = Math.max(0, Math.min(1000, call.query.int('maxResults', 50)));
  const allowed = mayPick(call);
  const skipApps = call.query.flag('excludeConnectAddons', false);
  const users = allowed
    ? all(call).filter(
        (user) => user.active && matches(user, query) && !(skipApps && user.accountType === 'app'),
      )
    : [];
  const fold = (text: string) => (call.query.flag('caseInsensitive', false) ? text.toLowerCase() : text);
  const groups = allowed
    ? call.store.site().groups.filter((group) => fold(group.name).includes(fold(query)))
    : [];
  const withAvatar = call.query.flag('showAvatar', false);
  const shownUsers = users.slice(0, limit);
  const shownGroups = groups.slice(0, limit);
  return ok(
    {
      users: {
        users: shownUsers.map((user) => ({
          accountId: user.accountId,
          accountType: user.accountType,
          html: bold(user.displayName, query),
          displayName: user.displayName,
          ...(withAvatar ? { avatarUrl: avatar(user.displayName, user.avatarColor) } : {}),
        })),
        total: users.length,
        header: `Showing ${shownUsers.length} of ${users.length} matching users`,
      },
      groups: {
        header: `Showing ${shownGroups.length} of ${groups.length} matching groups`,
        total: groups.length,
        groups: shownGroups.map((group) => ({
          name: group.name,
          groupId: group.id,
          html: bold(group.name, query),
          labels: [],
        })),
      },
    },
    shownUsers.length + shownGroups.length,
    2,
  );
}

/** People: oneself, one, many, searches and pickers. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/myself', handle: myself },
  { method: 'GET', path: '/rest/api/3/user', handle: oneUser },
  { method: 'GET', path: '/rest/api/3/user/bulk', handle: bulk },
  { method: 'GET', path: '/rest/api/3/user/search', anonymous: true, handle: search },
  { method: 'GET', path: '/rest/api/3/user/assignable/search', anonymous: true, handle: assignable },
  { method: 'GET', path: '/rest/api/3/users/search', handle: (call) => plain(call, all(call), 50) },
  { method: 'GET', path: '/rest/api/3/groupuserpicker', anonymous: true, handle: groupUserPicker },
];
