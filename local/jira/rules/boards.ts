import type { Clause } from '@atlaskit/jql-ast';
import { noBoard, Refusal, refuse } from '../http/refusal';
import type { Call } from '../http/route';
import type { JqlContext } from '../jql/context';
import { parseJql } from '../jql/parse';
import { prepare } from '../jql/search';
import type { BoardRecord, IssueRecord, ProjectRecord, SprintRecord } from '../store/records';
import type { Store } from '../store/store';
import { filterOf, seesFilter } from './filters';
import { doneStatuses, effectiveSprints, levelOf, openSprintOf } from './issue-facts';
import { type Viewer, viewerOf } from './permissions';

/**
 * A board is seen by those with whom its filter is shared: for boards that came with a filter, those who may browse
 * the project at which it is located.
 */
export const seesBoard = (store: Store, viewer: Viewer, board: BoardRecord): boolean =>
  seesFilter(store, viewer, filterOf(store, board));

/** The board of a path, or 404 as Jira words it. */
export function boardOf(call: Call): BoardRecord {
  const board = call.store.boards.get(Number(call.params.boardId));
  if (!board || !seesBoard(call.store, call.viewer, board)) throw noBoard();
  return board;
}

/** The board of a path, or 400 if it has no sprints. */
export function sprintBoardOf(call: Call): BoardRecord {
  const board = boardOf(call);
  if (!board.sprints) throw refuse(400, 'The board does not support sprints');
  return board;
}

function mentioned(clause: Clause, values: Set<string>): void {
  if (clause.clauseType === 'not') return;
  if (clause.clauseType === 'compound') {
    for (const part of clause.clauses) mentioned(part, values);
    return;
  }
  const { operand, operator } = clause;
  if (
    clause.field.value.toLowerCase() !== 'project' ||
    !operand ||
    !['=', 'in'].includes(operator?.value ?? '')
  )
    return;
  for (const value of operand.operandType === 'list' ? operand.values : [operand])
    if (value.operandType === 'value') values.add(value.value.toLowerCase());
}

/** Projects that a board's filter mentions; the project of its location if it mentions none. */
export function projectsOfBoard(store: Store, board: BoardRecord): ProjectRecord[] {
  const values = new Set<string>();
  const { where } = parseJql(board.jql);
  if (where) mentioned(where, values);
  const found = [...store.projects.values()].filter(
    ({ id, key, name, trashed }) =>
      !trashed && [id, key.toLowerCase(), name.toLowerCase()].some((text) => values.has(text)),
  );
  const home = store.projects.get(board.projectId);
  return found.length > 0 ? found : home ? [home] : [];
}

/** Sprints of a board are written by those who may manage sprints in every project of the board. */
export const maySprints = (call: Call, board: BoardRecord | undefined): boolean =>
  board
    ? projectsOfBoard(call.store, board).every((project) =>
        call.viewer.may('MANAGE_SPRINTS_PERMISSION', project.id),
      )
    : call.viewer.actor.kind === 'app' || call.viewer.mayGlobally('ADMINISTER');

interface Kept {
  version: number;
  /** Minute of the search: filters may say `created > -7d`. */
  minute: number;
  /** Rows of the board in its order, before permissions. */
  issues: IssueRecord[];
}
const kept = new WeakMap<Store, Map<number, Kept>>();

/** A filter that names what is gone finds nothing, until somebody puts it right. */
function prepared(jql: string, context: JqlContext): ReturnType<typeof prepare> {
  try {
    return prepare(jql, context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return prepare('project is EMPTY', context);
  }
}

/** Everything the board's filter finds, in its order, whoever asks: permissions are the caller's business. */
function filtered(store: Store, board: BoardRecord, now: number): IssueRecord[] {
  const boards = kept.get(store) ?? new Map<number, Kept>();
  kept.set(store, boards);
  const known = boards.get(board.id);
  const minute = Math.floor(now / 60_000);
  if (known?.version === store.version() && known.minute === minute) return known.issues;
  const context: JqlContext = {
    store,
    viewer: viewerOf(store, { kind: 'app' }, []),
    now,
    properties: [],
    functions: [],
  };
  const query = prepared(board.jql, context);
  const found = [...(query.candidates ? new Set(query.candidates()) : store.issues.byId.keys())]
    .flatMap((id) => store.issues.byId.get(id) ?? [])
    .filter(query.test)
    .sort(query.isOrdered ? query.order : (a, b) => a.rank - b.rank);
  boards.set(board.id, { version: store.version(), minute, issues: found });
  return found;
}

/** Issues of the board's filter that the caller may browse, epics included. */
export function filterIssues(call: Call, board: BoardRecord): IssueRecord[] {
  return filtered(call.store, board, call.now).filter((issue) => call.viewer.browses(issue.projectId));
}

/** Issues on the board: its filter without epics, which boards with sprints do not list. */
export function boardIssues(call: Call, board: BoardRecord): IssueRecord[] {
  const issues = filterIssues(call, board);
  return board.sprints ? issues.filter((issue) => levelOf(call.store, issue) < 1) : issues;
}

/** Incomplete issues of the board in no active or future sprint; on kanban boards those of a column "Backlog". */
export function backlogIssues(call: Call, board: BoardRecord): IssueRecord[] {
  if (!board.sprints) {
    const column = board.columns.find((one) => one.name.toLowerCase() === 'backlog');
    return boardIssues(call, board).filter((issue) => column?.statusIds.includes(issue.statusId) === true);
  }
  const done = doneStatuses(board);
  return boardIssues(call, board).filter(
    (issue) => !done.has(issue.statusId) && openSprintOf(call.store, issue) === undefined,
  );
}

const STATES = ['closed', 'active', 'future'];

/**
 * Sprints of a board: its own, and those of other boards whose issues its filter shows. Order: closed, active,
 * future, then by id.
 */
export function sprintsOfBoard(call: Call, board: BoardRecord): SprintRecord[] {
  const ids = new Set<number>();
  for (const sprint of call.store.sprints.values()) if (sprint.originBoardId === board.id) ids.add(sprint.id);
  for (const issue of filterIssues(call, board))
    for (const id of effectiveSprints(call.store, issue)) ids.add(id);
  return [...ids]
    .flatMap((id) => call.store.sprints.get(id) ?? [])
    .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || a.id - b.id);
}
