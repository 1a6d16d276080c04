import { ok } from '../http/answer';
import { offsetOf, valuesPage } from '../http/paging';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import {
  boardOf,
  filterIssues,
  projectsOfBoard,
  seesBoard,
  sprintBoardOf,
  sprintsOfBoard,
} from '../rules/boards';
import { filterIdOf } from '../rules/filters';
import { levelOf } from '../rules/issue-facts';
import { boardConfigurationShape, boardFeaturesShape, boardShape } from '../shapes/board';
import { epicShape } from '../shapes/epic';
import { createShaper } from '../shapes/shaper';
import { sprintShape } from '../shapes/sprint';
import type { BoardRecord } from '../store/records';

const TYPES = ['scrum', 'kanban', 'simple'];

function listedBoards(call: Call): BoardRecord[] {
  const { query, store, viewer } = call;
  const types = query.list('type');
  const wrong = types.find((type) => !TYPES.includes(type));
  if (wrong !== undefined) throw refuse(400, `Invalid board type: ${wrong}`);
  const name = query.text('name')?.toLowerCase();
  const project = query.text('projectKeyOrId');
  const location = query.text('projectLocation');
  const account = query.text('accountIdLocation');
  const locationTypes = query.list('projectTypeLocation');
  const filterId = query.text('filterId') === undefined ? undefined : query.int('filterId', 0);
  const negate = query.flag('negateLocationFiltering', false);
  const isAt = (board: BoardRecord): boolean => {
    const home = store.projects.get(board.projectId);
    if (account !== undefined) return board.locatedAtUser === account;
    return board.locatedAtUser === null && [home?.id, home?.key].includes(location);
  };
  const found = [...store.boards.values()].filter(
    (board) =>
      seesBoard(store, viewer, board) &&
      (types.length === 0 || types.includes(board.type)) &&
      (name === undefined || board.name.toLowerCase().includes(name)) &&
      (project === undefined ||
        projectsOfBoard(store, board).some((one) => one.id === project || one.key === project)) &&
      ((location === undefined && account === undefined) || isAt(board) !== negate) &&
      (locationTypes.length === 0 ||
        locationTypes.includes(store.projects.get(board.projectId)?.projectTypeKey ?? '')) &&
      (filterId === undefined || (board.type !== 'simple' && filterIdOf(board) === String(filterId))),
  );
  const orderBy = query.text('orderBy')?.replace(/^\+/, '');
  if (orderBy === undefined) return found.sort((a, b) => a.id - b.id);
  if (orderBy !== 'name' && orderBy !== '-name') throw refuse(400, `Invalid value for orderBy: ${orderBy}`);
  const sign = orderBy === 'name' ? 1 : -1;
  return found.sort((a, b) => sign * a.name.localeCompare(b.name));
}

function boardSprints(call: Call) {
  const board = sprintBoardOf(call);
  const states = call.query.list('state').map((state) => state.toLowerCase());
  if (states.some((state) => !['future', 'active', 'closed'].includes(state)))
    throw refuse(400, 'Sprint state must be one of: future, active, closed');
  const sprints = sprintsOfBoard(call, board).filter(
    (sprint) => states.length === 0 || states.includes(sprint.state),
  );
  const page = valuesPage(sprints, offsetOf(call.query, 50, 50));
  return ok(
    { ...page, values: page.values.map((sprint) => sprintShape(sprint, call.base)) },
    page.values.length,
  );
}

function boardEpics(call: Call) {
  const board = boardOf(call);
  const done = call.query.text('done');
  const epics = filterIssues(call, board).filter(
    (issue) =>
      levelOf(call.store, issue) === 1 &&
      call.store.projects.get(issue.projectId)?.style === 'classic' &&
      (done === undefined || issue.epicDone === (done.toLowerCase() === 'true')),
  );
  const page = valuesPage(epics, offsetOf(call.query, 50, 50), false);
  return ok({ ...page, values: page.values.map((epic) => epicShape(epic, call.base)) }, page.values.length);
}

const BOARD = '/rest/agile/1.0/board';

/** Boards: list, one, configuration, features, projects, sprints, epics. */
export const boardRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: BOARD,
    handle: (call) => {
      const page = valuesPage(listedBoards(call), offsetOf(call.query, 50, 50));
      return ok(
        { ...page, values: page.values.map((board) => boardShape(call.store, board)) },
        page.values.length,
      );
    },
  },
  { method: 'GET', path: `${BOARD}/:boardId#`, handle: (call) => ok(boardShape(call.store, boardOf(call))) },
  {
    method: 'GET',
    path: `${BOARD}/:boardId#/configuration`,
    handle: (call) => ok(boardConfigurationShape(call.store, boardOf(call))),
  },
  {
    method: 'GET',
    path: `${BOARD}/:boardId#/features`,
    handle: (call) => ok(boardFeaturesShape(call.store, boardOf(call))),
  },
  {
    method: 'GET',
    path: `${BOARD}/:boardId#/project`,
    handle: (call) => {
      const board = boardOf(call);
      const projects = projectsOfBoard(call.store, board).filter((project) =>
        call.viewer.browses(project.id),
      );
      const page = valuesPage(projects, offsetOf(call.query, 50, 50));
      const shape = createShaper(call.store);
      return ok({ ...page, values: page.values.map(shape.projectRef) }, page.values.length);
    },
  },
  { method: 'GET', path: `${BOARD}/:boardId#/sprint`, handle: boardSprints },
  { method: 'GET', path: `${BOARD}/:boardId#/epic`, handle: boardEpics },
];
