import { z } from 'zod';
import { noProject, refuse, refuseField } from '../http/refusal';
import type { Call, SiteEvent } from '../http/route';
import { createShaper } from '../shapes/shaper';
import type { ProjectRecord, Removal } from '../store/records';
import { commentsGoneWith } from './comments';
import { linksGoneWith } from './issue-links';
import { projectOf } from './projects';

type ProjectChange =
  | 'created'
  | 'updated'
  | 'softdeleted'
  | 'restored'
  | 'deleted'
  | 'archived'
  | 'unarchived';

/** `avi:jira:<kind>:project`. The payload's project is what other answers name it by. */
export function projectEvent(call: Call, kind: ProjectChange, project: ProjectRecord): SiteEvent {
  const eventType = `avi:jira:${kind}:project`;
  const shape = createShaper(call.store);
  const body = { ...shape.projectRef(project), projectLead: shape.person(project.lead) };
  return { eventType, payload: { eventType, project: body } };
}

/** Refuses those who do not administer Jira or, where that is enough, the project. */
function needAdministrator(call: Call, project: ProjectRecord, needed: 'site' | 'project'): void {
  const may =
    call.viewer.mayGlobally('ADMINISTER') ||
    (needed === 'project' && call.viewer.may('ADMINISTER_PROJECTS', project.id));
  if (!may) throw refuse(403, 'You do not have permission to administer this project.');
}

const UpdateBody = z.looseObject({
  name: z.string().optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
});

/** Changes name, description or lead of the project of a path. */
export function updateProject(call: Call): ProjectRecord {
  const before = projectOf(call);
  needAdministrator(call, before, 'project');
  const parsed = UpdateBody.safeParse(call.body);
  if (!parsed.success) throw refuse(400, 'Invalid request payload.');
  const { name, description, leadAccountId, ...rest } = parsed.data;
  const [other] = Object.keys(rest);
  if (other !== undefined) throw refuseField(other, `The field '${other}' cannot be changed here.`);
  if (name !== undefined && name.trim() === '')
    throw refuseField('projectName', 'You must specify a project name.');
  if (leadAccountId !== undefined && !call.store.users.get(leadAccountId)?.active)
    throw refuseField('projectLead', 'You must specify a valid project lead.');
  const after = {
    ...before,
    name: name?.trim() ?? before.name,
    description: description ?? before.description,
    lead: leadAccountId ?? before.lead,
  };
  call.commit([{ table: 'project', record: after }], [projectEvent(call, 'updated', after)]);
  return after;
}

/** Puts a project into the archive, where it can only be looked at, or takes it out again. */
export function archiveProject(call: Call, archived: boolean): void {
  const project = projectOf(call);
  needAdministrator(call, project, 'site');
  if (project.archived === archived)
    throw refuse(400, archived ? 'The project is already archived.' : 'The project is not archived.');
  const after = { ...project, archived };
  const kind = archived ? 'archived' : 'unarchived';
  call.commit([{ table: 'project', record: after }], [projectEvent(call, kind, after)]);
}

/**
 * Puts a project into the trash, or deletes it for good with its issues, and its boards with it. Only the project is
 * told of: neither issues nor boards nor sprints send anything.
 */
export function deleteProject(call: Call, toTrash: boolean): void {
  const { store } = call;
  const project = projectOf(call);
  needAdministrator(call, project, 'site');
  if (toTrash) {
    const trashed = { ...project, trashed: true };
    call.commit([{ table: 'project', record: trashed }], [projectEvent(call, 'softdeleted', project)]);
    return;
  }
  const issues = [...store.issues.inProject(project.id)].flatMap((id) => store.issues.byId.get(id) ?? []);
  const boards = [...store.boards.values()].filter(
    (board) => board.projectId === project.id && board.locatedAtUser === null,
  );
  const boardIds = new Set(boards.map(({ id }) => id));
  const sprints = [...store.sprints.values()].filter(({ originBoardId }) => boardIds.has(originBoardId));
  const left = [...store.issues.byId.values()].flatMap((issue) => {
    if (issue.projectId === project.id) return [];
    const sprintIds = issue.sprintIds.filter((id) => !sprints.some((sprint) => sprint.id === id));
    const parent = issue.parentId === null ? undefined : store.issues.byId.get(issue.parentId);
    const parentId = parent?.projectId === project.id ? null : issue.parentId;
    const isSame = sprintIds.length === issue.sprintIds.length && parentId === issue.parentId;
    return isSame ? [] : [{ table: 'issue' as const, record: { ...issue, sprintIds, parentId } }];
  });
  const removals: Removal[] = [
    ...issues.map(({ id }): Removal => ({ table: 'issue', id })),
    ...linksGoneWith(store, issues),
    ...commentsGoneWith(store, issues),
    ...sprints.map(({ id }): Removal => ({ table: 'sprint', id })),
    ...boards.map(({ id }): Removal => ({ table: 'board', id })),
    { table: 'project', id: project.id },
  ];
  call.commit(left, [projectEvent(call, 'deleted', project)], removals);
}

/** Takes a project out of the trash. */
export function restoreProject(call: Call): ProjectRecord {
  const keyOrId = call.params.projectIdOrKey ?? '';
  const project = [...call.store.projects.values()].find((one) => one.key === keyOrId || one.id === keyOrId);
  if (!project?.trashed || !call.viewer.mayGlobally('ADMINISTER')) throw noProject(keyOrId);
  const { trashed: _trashed, ...restored } = project;
  call.commit([{ table: 'project', record: restored }], [projectEvent(call, 'restored', restored)]);
  return restored;
}
