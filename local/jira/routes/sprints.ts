import { z } from 'zod';
import { noContent, ok } from '../http/answer';
import { readBody } from '../http/body';
import { noBoard, refuse, refuseField } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { maySprints, seesBoard } from '../rules/boards';
import { moveIssues } from '../rules/moves';
import {
  checkedGoal,
  checkedName,
  readDate,
  sprintChangeEvents,
  sprintEvent,
  sprintOf,
  updatedSprint,
  writableSprintOf,
} from '../rules/sprints';
import { sprintShape } from '../shapes/sprint';
import type { Row, SprintRecord } from '../store/records';

const text = z.string().nullish();

const CreateBody = z.strictObject({
  name: text,
  // Written as a string it is refused.
  originBoardId: z.int(),
  startDate: text,
  endDate: text,
  goal: text,
});

const UpdateBody = z.strictObject({
  id: z.int().optional(),
  self: z.string().optional(),
  state: text,
  name: text,
  startDate: text,
  endDate: text,
  completeDate: text,
  createdDate: text,
  originBoardId: z.int().nullish(),
  goal: text,
});

const MoveBody = z.strictObject({
  issues: z.array(z.string()).max(50),
  rankBeforeIssue: z.string().optional(),
  rankAfterIssue: z.string().optional(),
  rankCustomFieldId: z.int().optional(),
});

function createSprint(call: Call) {
  const body = readBody(call, CreateBody);
  const board = call.store.boards.get(body.originBoardId);
  if (!board || !seesBoard(call.store, call.viewer, board)) throw noBoard();
  if (!board.sprints) throw refuse(400, 'The board does not support sprints');
  if (!maySprints(call, board))
    throw refuse(403, 'You do not have permission to create sprints on this board.');
  const counters = call.store.counters();
  const sprint: SprintRecord = {
    id: counters.sprint,
    originBoardId: board.id,
    name: checkedName(body.name),
    state: 'future',
    goal: checkedGoal(body.goal),
    created: call.now,
    start: readDate('startDate', body.startDate),
    end: readDate('endDate', body.endDate),
    completed: null,
    properties: {},
  };
  if (sprint.start !== null && sprint.end !== null && sprint.end <= sprint.start)
    throw refuseField('endDate', 'The end date of a sprint must be after its start date');
  call.commit(
    [
      { table: 'sprint', record: sprint },
      { table: 'counters', record: { ...counters, sprint: counters.sprint + 1 } },
    ],
    [sprintEvent('created', call.store, sprint)],
  );
  return { status: 201, body: sprintShape(sprint, call.base) };
}

function updateSprint(call: Call, mode: 'full' | 'partial') {
  const before = writableSprintOf(call);
  const after = updatedSprint(before, readBody(call, UpdateBody), mode, call.now);
  call.commit([{ table: 'sprint', record: after }], sprintChangeEvents(call.store, before, after));
  return ok(sprintShape(after, call.base));
}

/** Only future sprints can be deleted; their issues go to the backlog. */
function deleteSprint(call: Call) {
  const sprint = writableSprintOf(call);
  if (sprint.state !== 'future') throw refuse(400, 'Only future sprints can be deleted.');
  const rows = [...call.store.issues.inSprint(sprint.id)].flatMap((id): Row[] => {
    const issue = call.store.issues.byId.get(id);
    if (!issue) return [];
    const sprintIds = issue.sprintIds.filter((one) => one !== sprint.id);
    return [{ table: 'issue', record: { ...issue, sprintIds } }];
  });
  const event = sprintEvent('deleted', call.store, sprint);
  call.commit(rows, [event], [{ table: 'sprint', id: sprint.id }]);
  return noContent();
}

const SPRINT = '/rest/agile/1.0/sprint';

/** Sprints: create, read, full and partial update, delete, move issues in. */
export const sprintRoutes: readonly Route[] = [
  { method: 'POST', path: SPRINT, handle: createSprint },
  {
    method: 'GET',
    path: `${SPRINT}/:sprintId#`,
    handle: (call) => ok(sprintShape(sprintOf(call), call.base)),
  },
  { method: 'PUT', path: `${SPRINT}/:sprintId#`, handle: (call) => updateSprint(call, 'full') },
  { method: 'POST', path: `${SPRINT}/:sprintId#`, handle: (call) => updateSprint(call, 'partial') },
  { method: 'DELETE', path: `${SPRINT}/:sprintId#`, handle: deleteSprint },
  {
    method: 'POST',
    path: `${SPRINT}/:sprintId#/issue`,
    handle: (call) => {
      const sprint = sprintOf(call);
      const body = readBody(call, MoveBody);
      if (sprint.state === 'closed') throw refuse(400, 'Issues can only be moved to open or active sprints.');
      moveIssues(call, body, sprint.id);
      return noContent();
    },
  },
];
