import type { Withheld } from '../site-settings';
import { APP_ACCOUNT_ID } from '../store/constants';
import type { ProjectRecord, UserRecord } from '../store/records';
import type { Store } from '../store/store';
import type { Actor } from '../types';

/** Project permissions the site knows; keys as Jira writes them. */
export const PROJECT_PERMISSIONS: Record<string, { id: number; name: string }> = {
  ADMINISTER_PROJECTS: { id: 23, name: 'Administer Projects' },
  BROWSE_PROJECTS: { id: 10, name: 'Browse Projects' },
  MANAGE_SPRINTS_PERMISSION: { id: 10100, name: 'Manage sprints' },
  ASSIGNABLE_USER: { id: 17, name: 'Assignable User' },
  ASSIGN_ISSUES: { id: 13, name: 'Assign Issues' },
  CLOSE_ISSUES: { id: 18, name: 'Close Issues' },
  CREATE_ISSUES: { id: 11, name: 'Create Issues' },
  DELETE_ISSUES: { id: 16, name: 'Delete Issues' },
  EDIT_ISSUES: { id: 12, name: 'Edit Issues' },
  MODIFY_REPORTER: { id: 30, name: 'Modify Reporter' },
  MOVE_ISSUES: { id: 25, name: 'Move Issues' },
  LINK_ISSUES: { id: 21, name: 'Link Issues' },
  RESOLVE_ISSUES: { id: 14, name: 'Resolve Issues' },
  SCHEDULE_ISSUES: { id: 28, name: 'Schedule Issues' },
  TRANSITION_ISSUES: { id: 46, name: 'Transition Issues' },
  ADD_COMMENTS: { id: 15, name: 'Add Comments' },
};

export const GLOBAL_PERMISSIONS: Record<string, { id: number; name: string }> = {
  ADMINISTER: { id: 0, name: 'Administer Jira' },
  USER_PICKER: { id: 27, name: 'Browse users and groups' },
  CREATE_SHARED_OBJECTS: { id: 22, name: 'Share dashboards and filters' },
  BULK_CHANGE: { id: 33, name: 'Make bulk changes' },
  CREATE_PROJECT: { id: 58, name: 'Create team-managed projects' },
};

/** Global permissions everybody with a licence has unless the site says otherwise. */
const OPEN_GLOBALS = new Set(['USER_PICKER', 'CREATE_SHARED_OBJECTS', 'BULK_CHANGE']);

/** `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module key>` → module key of an app's permission. */
export function appPermissionKey(permission: string): string | undefined {
  return /^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/(.+)$/.exec(permission)?.[1];
}

export const isGlobalPermission = (key: string): boolean =>
  key in GLOBAL_PERMISSIONS || appPermissionKey(key) !== undefined;

/** What one caller may do on the site, as of one version of the data. */
export interface Viewer {
  actor: Actor;
  user: UserRecord | undefined;
  timeZone: string;
  /** Has a licence for Jira Software. */
  licensed: boolean;
  browses(projectId: string): boolean;
  /** Project permission; always false where the project may not be browsed. */
  may(permission: string, projectId: string): boolean;
  mayGlobally(permission: string): boolean;
}

function isGrantee(store: Store, grantees: readonly string[], user: UserRecord | undefined): boolean {
  return grantees.some((grantee) => {
    if (grantee === 'anyone') return true;
    // Without a licence, and for customers, no other grant counts.
    if (!user?.active || !user.licensed || user.accountType === 'customer') return false;
    if (grantee === 'everyone') return user.accountType === 'atlassian';
    if (grantee === user.accountId) return true;
    const group = grantee.startsWith('group:') ? grantee.slice('group:'.length) : undefined;
    return store
      .site()
      .groups.some(({ name, members }) => name === group && members.includes(user.accountId));
  });
}

/** Grantees with the members of a project's roles in place of `role:<name>`. */
const grantees = (project: ProjectRecord, granted: readonly string[]): string[] =>
  granted.flatMap((grantee) => {
    const role = project.roles.find(({ name }) => grantee === `role:${name}`);
    return role ? role.grantees : [grantee];
  });

function isWithheld(
  withheld: readonly Withheld[],
  user: UserRecord | undefined,
  permission: string,
  project?: ProjectRecord,
): boolean {
  return withheld.some(
    (one) =>
      one.accountId === user?.accountId &&
      one.permission === permission &&
      (one.projectKey === undefined || one.projectKey === project?.key),
  );
}

/**
 * Whether an account holds a project permission. Archived projects can only be browsed, those in the trash not even
 * that; what is withheld by the settings nobody holds, whatever the project grants.
 */
export function holds(
  store: Store,
  user: UserRecord | undefined,
  permission: string,
  project: ProjectRecord,
  withheld: readonly Withheld[],
): boolean {
  const granted = (key: string) =>
    isGrantee(store, grantees(project, project.permissions[key] ?? ['everyone']), user) &&
    !isWithheld(withheld, user, key, project);
  if (project.trashed) return false;
  if (!granted('BROWSE_PROJECTS')) return false;
  if (permission === 'BROWSE_PROJECTS') return true;
  return !project.archived && granted(permission);
}

/** Whether an account holds a global permission: Jira's own by key, an app's by its ARI. */
export function holdsGlobally(
  store: Store,
  user: UserRecord | undefined,
  permission: string,
  withheld: readonly Withheld[],
): boolean {
  const key = appPermissionKey(permission) ?? permission;
  const usual = OPEN_GLOBALS.has(key) ? ['everyone'] : [];
  if (isWithheld(withheld, user, key) || isWithheld(withheld, user, permission)) return false;
  return isGrantee(store, store.site().permissions[key] ?? usual, user);
}

/**
 * The caller of a request. The app itself may do everything that is not withheld from it: it is bound by its scopes,
 * not by permissions.
 */
export function viewerOf(store: Store, actor: Actor, withheld: readonly Withheld[]): Viewer {
  const accountId =
    actor.kind === 'user' ? actor.accountId : actor.kind === 'app' ? APP_ACCOUNT_ID : undefined;
  const user = accountId === undefined ? undefined : store.users.get(accountId);
  const isApp = actor.kind === 'app';
  const kept = new Map<string, boolean>();
  const may = (permission: string, projectId: string): boolean => {
    const project = store.projects.get(projectId);
    if (!project || project.trashed) return false;
    if (isApp)
      return ![permission, 'BROWSE_PROJECTS'].some((key) => isWithheld(withheld, user, key, project));
    const key = `${permission}/${projectId}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = holds(store, user, permission, project, withheld);
    kept.set(key, answer);
    return answer;
  };
  return {
    actor,
    user,
    timeZone: user?.timeZone ?? store.site().timeZone,
    licensed: isApp || (user?.licensed === true && user.active && user.accountType === 'atlassian'),
    browses: (projectId) => may('BROWSE_PROJECTS', projectId),
    may,
    mayGlobally: (permission) =>
      isApp
        ? !isWithheld(withheld, user, appPermissionKey(permission) ?? permission)
        : holdsGlobally(store, user, permission, withheld),
  };
}
