import { noContent, ok } from '../http/answer';
import { offsetOf, valuesPage } from '../http/paging';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { createProject } from '../rules/project-creation';
import { archiveProject, deleteProject, restoreProject, updateProject } from '../rules/project-writes';
import { projectOf } from '../rules/projects';
import { avatar, avatarUrls } from '../shapes/pictures';
import { roleSelf } from '../shapes/project-role';
import { createShaper } from '../shapes/shaper';
import { ownEntry } from '../store/own-entry';
import type { ProjectRecord } from '../store/records';

function wholeProject(call: Call, project: ProjectRecord) {
  const shape = createShaper(call.store);
  const lead = call.store.users.get(project.lead);
  return {
    ...listedProject(call, project),
    description: project.description,
    ...(lead ? { lead: shape.user(lead) } : {}),
    components: [],
    issueTypes: project.issueTypeIds.flatMap((id) => {
      const type = call.store.issueTypes.get(id);
      return type ? [shape.issueType(type)] : [];
    }),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: Object.fromEntries(project.roles.map((role) => [role.name, roleSelf(call, project, role)])),
  };
}

/** Team-managed projects are private when not everybody may see them; company-managed ones never are. */
const isPrivate = ({ style, permissions }: ProjectRecord): boolean =>
  style === 'next-gen' &&
  !(permissions.BROWSE_PROJECTS ?? ['everyone']).some((one) => one === 'everyone' || one === 'anyone');

function listedProject(call: Call, project: ProjectRecord) {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    self: `${call.base}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    avatarUrls: avatarUrls(avatar(project.key, '#505258')),
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    style: project.style,
    isPrivate: isPrivate(project),
    archived: project.archived,
    properties: {},
  };
}

const ACTIONS: Record<string, string> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

function searchProjects(call: Call) {
  const { query, store, viewer } = call;
  const ids = query.list('id');
  const keys = query.list('keys');
  if (ids.length > 50 || keys.length > 50) throw refuse(400, 'At most 50 projects can be asked for.');
  const text = query.text('query')?.toLowerCase();
  const types = query.list('typeKey');
  const permission = ownEntry(ACTIONS, query.text('action') ?? 'view');
  if (permission === undefined) throw refuse(400, `Invalid action: ${query.text('action') ?? ''}`);
  const status = query.list('status');
  const found = [...store.projects.values()].filter(
    (project) =>
      viewer.may(permission, project.id) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.includes(project.key)) &&
      (text === undefined ||
        project.key.toLowerCase().includes(text) ||
        project.name.toLowerCase().includes(text)) &&
      (types.length === 0 || types.includes(project.projectTypeKey)) &&
      (project.archived ? status.includes('archived') : status.length === 0 || status.includes('live')),
  );
  const orderBy = query.text('orderBy') ?? 'key';
  const field = orderBy.replace(/^[+-]/, '');
  const read = (project: ProjectRecord) => (field === 'name' ? project.name : project.key);
  const sign = orderBy.startsWith('-') ? -1 : 1;
  found.sort((a, b) => sign * read(a).localeCompare(read(b)));
  const page = valuesPage(found, offsetOf(query, 50, 100));
  const expand = query.list('expand');
  const values = page.values.map((project) => {
    const whole = wholeProject(call, project);
    return {
      ...listedProject(call, project),
      ...(expand.includes('description') ? { description: project.description } : {}),
      ...(expand.includes('lead') && 'lead' in whole ? { lead: whole.lead } : {}),
      ...(expand.includes('issueTypes') ? { issueTypes: whole.issueTypes } : {}),
      ...(expand.includes('insight')
        ? { insight: { totalIssueCount: store.issues.inProject(project.id).size } }
        : {}),
    };
  });
  return ok({ self: `${call.base}/rest/api/3/project/search`, ...page, values }, values.length);
}

const PROJECT = '/rest/api/3/project';

/** Projects: search, read, make, change, archive, delete, restore. */
export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: `${PROJECT}/search`, anonymous: true, handle: searchProjects },
  {
    method: 'GET',
    path: `${PROJECT}/:projectIdOrKey`,
    anonymous: true,
    handle: (call) => ok(wholeProject(call, projectOf(call))),
  },
  {
    method: 'POST',
    path: PROJECT,
    handle: (call) => {
      const { id, key } = createProject(call);
      return { status: 201, body: { self: `${call.base}${PROJECT}/${id}`, id: Number(id), key } };
    },
  },
  {
    method: 'PUT',
    path: `${PROJECT}/:projectIdOrKey`,
    handle: (call) => ok(wholeProject(call, updateProject(call))),
  },
  {
    method: 'DELETE',
    path: `${PROJECT}/:projectIdOrKey`,
    handle: (call) => {
      deleteProject(call, call.query.flag('enableUndo', true));
      return noContent();
    },
  },
  {
    method: 'POST',
    path: `${PROJECT}/:projectIdOrKey/restore`,
    handle: (call) => ok(wholeProject(call, restoreProject(call))),
  },
  ...[true, false].map(
    (archived): Route => ({
      method: 'POST',
      path: `${PROJECT}/:projectIdOrKey/${archived ? 'archive' : 'unarchive'}`,
      handle: (call) => {
        archiveProject(call, archived);
        return noContent();
      },
    }),
  ),
];
