import { z } from 'zod';
import { ok } from '../http/answer';
import { readBody } from '../http/body';
import { noProject, refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { issueByKeyOrId } from '../rules/issues';
import { GLOBAL_PERMISSIONS, PROJECT_PERMISSIONS } from '../rules/permission-keys';
import { appPermissionKey, holds, holdsGlobally, isGlobalPermission } from '../rules/permissions';
import { ownEntry } from '../store/own-entry';
import type { ProjectRecord } from '../store/records';

/** The project that a request names by key, id or issue, if it names one: 404 if it cannot be seen. */
function projectAsked(call: Call): ProjectRecord | undefined {
  const { query, store, viewer } = call;
  const issue = query.text('issueKey') ?? query.text('issueId');
  if (issue !== undefined) return store.projects.get(issueByKeyOrId(call, issue).projectId);
  const keyOrId = query.text('projectKey') ?? query.text('projectId');
  if (keyOrId === undefined) return undefined;
  const project = [...store.projects.values()].find((one) => one.key === keyOrId || one.id === keyOrId);
  if (!project || !viewer.browses(project.id)) throw noProject(keyOrId);
  return project;
}

function myPermissions(call: Call) {
  const { store, viewer } = call;
  const keys = call.query.list('permissions');
  if (keys.length === 0) throw refuse(400, "The 'permissions' query parameter is required.");
  const unknown = keys.filter((key) => !Object.hasOwn(PROJECT_PERMISSIONS, key) && !isGlobalPermission(key));
  if (unknown.length > 0) throw refuse(400, `Unrecognised permission keys: ${unknown.join(', ')}`);
  const project = projectAsked(call);
  const permissions = Object.fromEntries(
    keys.map((key) => {
      const known = ownEntry(PROJECT_PERMISSIONS, key);
      if (!known) {
        const app = appPermissionKey(key);
        const { id, name } = ownEntry(GLOBAL_PERMISSIONS, key) ?? { id: -1, name: app ?? key };
        const havePermission = viewer.mayGlobally(key);
        return [key, { id: String(id), key, name, type: 'GLOBAL', description: name, havePermission }];
      }
      // Without a project, a project permission is held if it is held anywhere.
      const havePermission = project
        ? viewer.may(key, project.id)
        : [...store.projects.values()].some((one) => viewer.may(key, one.id));
      const { id, name } = known;
      return [key, { id: String(id), key, name, type: 'PROJECT', description: name, havePermission }];
    }),
  );
  return ok({ permissions }, keys.length, 2);
}

const CheckBody = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()),
        projects: z.array(z.int()).max(1000).optional(),
        issues: z.array(z.int()).max(1000).optional(),
      }),
    )
    .optional(),
});

/**
 * What an account may do. Asking about another account takes Administer Jira, or the app asking as itself. An app's
 * own permissions are asked by their ARI. Unknown ids are left out, unknown keys are refused.
 */
function check(call: Call) {
  const body = readBody(call, CheckBody);
  const { store, viewer } = call;
  const isOther = body.accountId !== undefined && body.accountId !== viewer.user?.accountId;
  if (isOther && viewer.actor.kind !== 'app' && !viewer.mayGlobally('ADMINISTER'))
    throw refuse(403, 'You do not have permission to check permissions of other users.');
  const user = isOther ? store.users.get(body.accountId ?? '') : undefined;
  if (isOther && !user) throw refuse(400, `The account '${body.accountId ?? ''}' does not exist.`);
  const may = (permission: string, project: ProjectRecord) =>
    user
      ? holds(store, user, permission, project, call.settings.withheld)
      : viewer.may(permission, project.id);
  const globally = (permission: string) =>
    user ? holdsGlobally(store, user, permission, call.settings.withheld) : viewer.mayGlobally(permission);
  const globalPermissions = body.globalPermissions ?? [];
  const wrongGlobal = globalPermissions.filter((key) => !isGlobalPermission(key));
  if (wrongGlobal.length > 0) throw refuse(400, `Unrecognised global permissions: ${wrongGlobal.join(', ')}`);
  const asked = body.projectPermissions ?? [];
  const wrong = asked
    .flatMap((entry) => entry.permissions)
    .filter((key) => !Object.hasOwn(PROJECT_PERMISSIONS, key));
  if (wrong.length > 0) throw refuse(400, `Unrecognised project permissions: ${wrong.join(', ')}`);
  const projectPermissions = asked.flatMap((entry) =>
    entry.permissions.map((permission) => ({
      permission,
      projects: (entry.projects ?? []).filter((id) => {
        const project = store.projects.get(String(id));
        return project !== undefined && may(permission, project);
      }),
      issues: (entry.issues ?? []).filter((id) => {
        const project = store.projects.get(store.issues.byId.get(id)?.projectId ?? '');
        return project !== undefined && may(permission, project);
      }),
    })),
  );
  const count = globalPermissions.length + projectPermissions.length;
  return ok({ globalPermissions: globalPermissions.filter(globally), projectPermissions }, count, 2);
}

/** What the caller, or another account, may do. */
export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/mypermissions', anonymous: true, handle: myPermissions },
  { method: 'POST', path: '/rest/api/3/permissions/check', anonymous: true, reads: true, handle: check },
];
