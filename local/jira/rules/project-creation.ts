import { z } from 'zod';
import { readBody } from '../http/body';
import { Refusal, refuse } from '../http/refusal';
import type { Call } from '../http/route';
import { rolesOf, USUAL_STATUSES, usualRoles, usualTypes } from '../seed/usual-project';
import type { BoardRecord, IssueTypeRecord, ProjectRecord, Row, StatusRecord } from '../store/records';
import { boardEvent, nextBoardId } from './board-writes';
import { projectEvent } from './project-writes';

const CreateBody = z.looseObject({
  key: z.string(),
  name: z.string(),
  description: z.string().optional(),
  projectTypeKey: z.enum(['software', 'business', 'service_desk', 'product_discovery']).optional(),
  /** `…agility…` is team-managed; `…scrum…` and `…kanban…` bring a board. */
  projectTemplateKey: z.string().optional(),
  leadAccountId: z.string().optional(),
});

const KEY = /^[A-Z][A-Z0-9_]{1,9}$/;

function checked(call: Call) {
  const body = readBody(call, CreateBody);
  const { key } = body;
  const name = body.name.trim();
  const lead = body.leadAccountId ?? '';
  const projects = [...call.store.projects.values()];
  const errors: Record<string, string> = {};
  if (!KEY.test(key))
    errors.projectKey =
      'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  else if (projects.some((one) => one.key === key))
    errors.projectKey = `Project '${key}' uses this project key.`;
  if (name === '') errors.projectName = 'You must specify a valid project name.';
  else if (projects.some((one) => one.name === name))
    errors.projectName = 'A project with that name already exists.';
  if (!call.store.users.get(lead)?.active) errors.projectLead = 'You must specify a valid project lead.';
  if (Object.keys(errors).length > 0) throw new Refusal(400, [], errors);
  return { ...body, name, lead, template: body.projectTemplateKey ?? '' };
}

/** The rows of a kind that a project shares with others of its style, or has for itself; new ones get new ids. */
function shared<T extends { id: string; name: string; projectId: string | null }>(
  known: Iterable<T>,
  wanted: readonly Omit<T, 'id' | 'projectId'>[],
  projectId: string | null,
  make: (part: Omit<T, 'id' | 'projectId'>, id: string) => T,
): { ids: string[]; made: T[] } {
  const all = [...known];
  const made: T[] = [];
  let next = all.reduce((highest, one) => Math.max(highest, Number(one.id)), 9999) + 1;
  const ids = wanted.map((part) => {
    const same = all.find((one) => projectId === null && one.projectId === null && one.name === part.name);
    if (same) return same.id;
    const one = make(part, String(next++));
    made.push(one);
    return one.id;
  });
  return { ids, made };
}

/** A new project with the usual types and statuses, and the board that its template brings. Tells of both. */
export function createProject(call: Call): ProjectRecord {
  const { store, viewer } = call;
  const { key, name, description, projectTypeKey, lead, template } = checked(call);
  const style = /agility|team-managed/.test(template) ? 'next-gen' : 'classic';
  const needed = style === 'classic' ? 'ADMINISTER' : 'CREATE_PROJECT';
  if (!viewer.mayGlobally('ADMINISTER') && !viewer.mayGlobally(needed))
    throw refuse(403, 'You do not have permission to create projects.');
  const counters = store.counters();
  const number =
    counters.project ??
    [...store.projects.keys()].reduce((highest, id) => Math.max(highest, Number(id)), 9999) + 1;
  const id = String(number);
  const own = style === 'next-gen' ? id : null;
  const statuses = shared<StatusRecord>(store.statuses.values(), USUAL_STATUSES, own, (part, statusId) => ({
    ...part,
    id: statusId,
    projectId: own,
  }));
  const types = shared<IssueTypeRecord>(
    store.issueTypes.values(),
    usualTypes(style),
    own,
    (part, typeId) => ({
      ...part,
      id: typeId,
      projectId: own,
    }),
  );
  const administrators = store.site().permissions.ADMINISTER ?? [];
  const project: ProjectRecord = {
    id,
    key,
    name,
    description: description ?? '',
    style,
    projectTypeKey: projectTypeKey ?? 'software',
    lead,
    archived: false,
    statusIds: statuses.ids,
    issueTypeIds: types.ids,
    permissions: {
      DELETE_ISSUES: [lead, ...administrators],
      ADMINISTER_PROJECTS: [lead, ...administrators],
    },
    roles: rolesOf(usualRoles(lead)),
  };
  const isKanban = template.includes('kanban');
  const boardId = nextBoardId(store);
  const board: BoardRecord = {
    id: boardId,
    name: `${key} board`,
    type: style === 'next-gen' ? 'simple' : isKanban ? 'kanban' : 'scrum',
    projectId: id,
    locatedAtUser: null,
    jql: `project = ${key} ORDER BY Rank ASC`,
    columns: USUAL_STATUSES.map((status, index) => ({
      name: status.name,
      statusIds: statuses.ids.slice(index, index + 1),
      min: null,
      max: null,
    })),
    estimation: isKanban ? 'none' : 'points',
    sprints: !isKanban,
  };
  const hasBoard = isKanban || template.includes('scrum');
  const rows: Row[] = [
    { table: 'project', record: project },
    ...statuses.made.map((record): Row => ({ table: 'status', record })),
    ...types.made.map((record): Row => ({ table: 'issueType', record })),
    ...(hasBoard ? [{ table: 'board' as const, record: board }] : []),
    {
      table: 'counters',
      record: { ...counters, project: number + 1, ...(hasBoard ? { board: boardId + 1 } : {}) },
    },
  ];
  call.commit(rows, [
    () => projectEvent(call, 'created', project),
    ...(hasBoard ? [boardEvent('created', board)] : []),
  ]);
  return project;
}
