import { z } from 'zod';
import { readBody } from '../http/body';
import { refuse, refuseField } from '../http/refusal';
import type { Call, SiteEvent } from '../http/route';
import { prepare } from '../jql/search';
import type { BoardRecord, ColumnRecord, ProjectRecord, Row } from '../store/records';
import type { Store } from '../store/store';
import { projectsOfBoard } from './boards';
import { boardsOf, filterById, filterIdOf } from './filters';

const MAX_NAME = 255;

const BoardBody = z.strictObject({
  name: z.string(),
  type: z.string(),
  filterId: z.int(),
  location: z
    .strictObject({ type: z.enum(['project', 'user']), projectKeyOrId: z.string().optional() })
    .optional(),
});

/** An event of a board. The id is a string as documented; Atlassian's own example shows a number. */
export function boardEvent(
  kind: 'created' | 'updated' | 'deleted' | 'configuration-changed',
  board: BoardRecord,
): SiteEvent {
  const eventType = `avi:jira-software:${kind}:board`;
  const { id, name, type } = board;
  return { eventType, payload: { eventType, board: { id: String(id), name, type } } };
}

function checkedName(name: string): string {
  const text = name.trim();
  if (text === '') throw refuseField('name', 'The board name must not be empty.');
  if (text.length >= MAX_NAME) throw refuseField('name', 'The board name must be less than 255 characters.');
  return text;
}

const USUAL_COLUMNS = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
] as const;

/** One column per category, holding all its statuses in the board's projects. */
function usualColumns(store: Store, projects: readonly ProjectRecord[]): ColumnRecord[] {
  const ids = new Set(projects.flatMap((project) => project.statusIds));
  return USUAL_COLUMNS.map(({ name, category }) => ({
    name,
    statusIds: [...ids].filter((id) => store.statuses.get(id)?.category === category),
    min: null,
    max: null,
  }));
}

/** Where a new board lives: at a project the caller sees, or at the caller. */
function locationOf(call: Call, location: z.infer<typeof BoardBody>['location']) {
  const me = call.viewer.user?.accountId ?? null;
  if (location?.type !== 'project') return { project: undefined, locatedAtUser: me };
  const wanted = location.projectKeyOrId;
  const project = [...call.store.projects.values()].find((one) => one.id === wanted || one.key === wanted);
  if (!project || !call.viewer.browses(project.id))
    throw refuseField('projectKeyOrId', `No project could be found with key or id '${wanted ?? ''}'.`);
  return { project, locatedAtUser: null };
}

/** Number of the next board. */
export const nextBoardId = (store: Store): number =>
  store.counters().board ?? Math.max(0, ...store.boards.keys()) + 1;

/** A new company-managed board of a filter that the caller sees; it is shared with whom the filter is shared with. */
export function createBoard(call: Call): BoardRecord {
  const { store } = call;
  const counters = store.counters();
  const { name, type, filterId, location } = readBody(call, BoardBody);
  if (type !== 'scrum' && type !== 'kanban')
    throw refuseField('type', 'The board type must be either scrum or kanban.');
  const filter = filterById(call, String(filterId));
  const { project, locatedAtUser } = locationOf(call, location);
  const id = nextBoardId(store);
  const draft: BoardRecord = {
    id,
    name: checkedName(name),
    type,
    projectId: project?.id ?? '',
    locatedAtUser,
    jql: filter.jql,
    filterId: filter.id,
    admins: call.viewer.user ? [call.viewer.user.accountId] : [],
    columns: [],
    estimation: type === 'kanban' ? 'none' : 'points',
    sprints: type === 'scrum',
  };
  const projects = projectsOfBoard(store, draft);
  const projectId = draft.projectId || (projects[0]?.id ?? '');
  const board = { ...draft, projectId, columns: usualColumns(store, projects) };
  call.commit(
    [
      { table: 'board', record: board },
      // A filter that came with another board is one of its own from now on.
      { table: 'filter', record: filter },
      { table: 'counters', record: { ...counters, board: id + 1 } },
    ],
    [boardEvent('created', board)],
  );
  return board;
}

/** Whether the caller may change or delete a board: who made it, and who administers its project or the site. */
export function mayAdminister(call: Call, board: BoardRecord): boolean {
  const { viewer } = call;
  return (
    viewer.may('ADMINISTER_PROJECTS', board.projectId) ||
    viewer.mayGlobally('ADMINISTER') ||
    (board.admins ?? []).includes(viewer.user?.accountId ?? '')
  );
}

/** The board goes; its filter, its sprints and their issues stay, and nothing is told of them. */
export function deleteBoard(call: Call, board: BoardRecord): void {
  if (!mayAdminister(call, board)) throw refuse(403, 'You do not have permission to delete this board.');
  call.commit([], [boardEvent('deleted', board)], [{ table: 'board', id: board.id }]);
}

export const BoardSettings = z.strictObject({
  name: z.string().optional(),
  columns: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        statuses: z.array(z.string()),
        min: z.int().nullish(),
        max: z.int().nullish(),
      }),
    )
    .min(1)
    .optional(),
  estimation: z.enum(['points', 'issueCount', 'none']).optional(),
  jql: z.string().optional(),
  sprints: z.boolean().optional(),
});

function readColumns(call: Call, board: BoardRecord, asked: z.infer<typeof BoardSettings>['columns']) {
  if (!asked) return board.columns;
  const ids = asked.flatMap((column) => column.statuses);
  const unknown = ids.find((id) => !call.store.statuses.has(id));
  if (unknown !== undefined) throw refuseField('columns', `The status '${unknown}' does not exist.`);
  if (new Set(ids).size < ids.length) throw refuseField('columns', 'A status can be in one column only.');
  return asked.map(({ name, statuses, min, max }) => ({
    name,
    statusIds: statuses,
    min: min ?? null,
    max: max ?? null,
  }));
}

/** What the page of a board's settings changes: its name is one event, everything else another. */
export function changeBoard(
  call: Call,
  board: BoardRecord,
  input: z.infer<typeof BoardSettings>,
): BoardRecord {
  const { store } = call;
  if (!mayAdminister(call, board)) throw refuse(403, 'You do not have permission to configure this board.');
  if (input.sprints !== undefined && board.type !== 'simple')
    throw refuseField('sprints', 'Only team-managed boards can switch sprints on and off.');
  if (input.jql !== undefined) prepare(input.jql, call);
  const name = input.name === undefined ? board.name : checkedName(input.name);
  const kept = { ...board, name };
  const after: BoardRecord = {
    ...kept,
    columns: readColumns(call, board, input.columns),
    estimation: input.estimation ?? board.estimation,
    jql: input.jql ?? board.jql,
    sprints: input.sprints ?? board.sprints,
  };
  const filter = store.filters.get(filterIdOf(board));
  const others = boardsOf(store, filterIdOf(board)).filter(({ id }) => id !== board.id);
  const events: SiteEvent[] = [
    ...(name === board.name ? [] : [boardEvent('updated', after)]),
    ...(JSON.stringify(kept) === JSON.stringify(after) ? [] : [boardEvent('configuration-changed', after)]),
  ];
  call.commit(
    [
      ...[after, ...others].map((one): Row => ({ table: 'board', record: { ...one, jql: after.jql } })),
      ...(filter ? [{ table: 'filter' as const, record: { ...filter, jql: after.jql } }] : []),
    ],
    events,
  );
  return after;
}
