import { ok } from '../http/answer';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { projectOf } from '../rules/projects';
import { roleSelf } from '../shapes/project-role';
import type { ProjectRecord, RoleRecord } from '../store/records';

/** Roles are for those who administer the project; others may not even list them. */
function administered(call: Call): ProjectRecord {
  const project = projectOf(call);
  if (!call.viewer.may('ADMINISTER_PROJECTS', project.id) && !call.viewer.mayGlobally('ADMINISTER'))
    throw refuse(401, 'You cannot edit the configuration of this project.');
  return project;
}

function roleShape(call: Call, project: ProjectRecord, role: RoleRecord) {
  const { users } = call.store;
  const actors = role.grantees.flatMap((grantee, index): object[] => {
    const id = role.id * 100 + index;
    if (grantee.startsWith('group:')) {
      const name = grantee.slice('group:'.length);
      const group = call.store.site().groups.find((one) => one.name === name);
      return group
        ? [
            {
              id,
              displayName: name,
              type: 'atlassian-group-role-actor',
              actorGroup: { name, displayName: name, groupId: group.id },
            },
          ]
        : [];
    }
    const user = users.get(grantee);
    return user
      ? [
          {
            id,
            displayName: user.displayName,
            type: 'atlassian-user-role-actor',
            actorUser: { accountId: grantee },
          },
        ]
      : [];
  });
  return {
    self: roleSelf(call, project, role),
    name: role.name,
    id: role.id,
    description: `A project role for ${role.name.toLowerCase()}`,
    actors,
  };
}

/** Whether the caller is in a role, by account or by group. */
function isMember(call: Call, role: RoleRecord): boolean {
  const accountId = call.viewer.user?.accountId;
  if (accountId === undefined) return false;
  return role.grantees.some(
    (grantee) =>
      grantee === accountId ||
      call.store
        .site()
        .groups.some((group) => grantee === `group:${group.name}` && group.members.includes(accountId)),
  );
}

const PROJECT = '/rest/api/3/project';

/** Roles of a project. */
export const projectRoleRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${PROJECT}/:projectIdOrKey/role`,
    handle: (call) => {
      const project = administered(call);
      const roles = project.roles.map((role) => [role.name, roleSelf(call, project, role)]);
      return ok(Object.fromEntries(roles), project.roles.length, 2);
    },
  },
  {
    method: 'GET',
    path: `${PROJECT}/:projectIdOrKey/role/:id#`,
    handle: (call) => {
      const project = administered(call);
      const role = project.roles.find((one) => one.id === Number(call.params.id));
      if (!role) throw refuse(404, `Can not retrieve a role actor for a null project role.`);
      return ok(roleShape(call, project, role), 1, 2);
    },
  },
  {
    method: 'GET',
    path: `${PROJECT}/:projectIdOrKey/roledetails`,
    handle: (call) => {
      const project = administered(call);
      const onlyMine = call.query.flag('currentMember', false);
      const roles = project.roles
        .filter((role) => !onlyMine || isMember(call, role))
        .map((role) => ({
          self: roleSelf(call, project, role),
          name: role.name,
          id: role.id,
          description: `A project role for ${role.name.toLowerCase()}`,
          admin: role.name === 'Administrators',
          default: false,
          roleConfigurable: true,
          translatedName: role.name,
        }));
      return ok(roles, roles.length, 2);
    },
  },
];
