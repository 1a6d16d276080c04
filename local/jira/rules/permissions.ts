import type { Withheld } from '../site-settings';
import { APP_ACCOUNT_ID } from '../store/constants';
import { ownEntry } from '../store/own-entry';
import type { ProjectRecord, UserRecord } from '../store/records';
import type { Store } from '../store/store';
import type { Actor } from '../types';
import { GLOBAL_PERMISSIONS, UNMODELLED_GLOBALS, UNMODELLED_OF_PROJECTS } from './permission-keys';

/** Global permissions everybody with a licence has unless the site says otherwise. */
const OPEN_GLOBALS = new Set(['USER_PICKER', 'CREATE_SHARED_OBJECTS', 'BULK_CHANGE']);

/** `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module key>` → module key of an app's permission. */
export function appPermissionKey(permission: string): string | undefined {
  return /^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/(.+)$/.exec(permission)?.[1];
}

export const isGlobalPermission = (key: string): boolean =>
  Object.hasOwn(GLOBAL_PERMISSIONS, key) || appPermissionKey(key) !== undefined;

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

/** The permission of a project that stands for one which the site does not model and the project does not grant. */
const lender = (project: ProjectRecord, permission: string): string =>
  UNMODELLED_OF_PROJECTS.has(permission) && !Object.hasOwn(project.permissions, permission)
    ? 'EDIT_ISSUES'
    : permission;

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
    isGrantee(store, grantees(project, ownEntry(project.permissions, key) ?? ['everyone']), user) &&
    !isWithheld(withheld, user, key, project);
  if (project.trashed) return false;
  if (!granted('BROWSE_PROJECTS')) return false;
  if (permission === 'BROWSE_PROJECTS') return true;
  if (project.archived || isWithheld(withheld, user, permission, project)) return false;
  return granted(lender(project, permission));
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
  const listed = ownEntry(store.site().permissions, key);
  if (listed === undefined && UNMODELLED_GLOBALS.has(key))
    return holdsGlobally(store, user, 'ADMINISTER', withheld);
  return isGrantee(store, listed ?? usual, user);
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
      return ![permission, lender(project, permission), 'BROWSE_PROJECTS'].some((key) =>
        isWithheld(withheld, user, key, project),
      );
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
