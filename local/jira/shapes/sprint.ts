import { agileTime } from '../moments';
import type { SprintRecord } from '../store/records';

/** What the rest of the site sees as the goal: absent while never written on a future sprint, `""` once started. */
export const goalOf = (sprint: SprintRecord): string | undefined =>
  sprint.goal ?? (sprint.state === 'future' ? undefined : '');

/** A sprint of the agile API. Keys without a value are absent. */
export function sprintShape(sprint: SprintRecord, base: string) {
  const goal = goalOf(sprint);
  return {
    id: sprint.id,
    self: `${base}/rest/agile/1.0/sprint/${sprint.id}`,
    state: sprint.state,
    name: sprint.name,
    ...(sprint.start === null ? {} : { startDate: agileTime(sprint.start) }),
    ...(sprint.end === null ? {} : { endDate: agileTime(sprint.end) }),
    ...(sprint.completed === null ? {} : { completeDate: agileTime(sprint.completed) }),
    createdDate: agileTime(sprint.created),
    originBoardId: sprint.originBoardId,
    ...(goal === undefined ? {} : { goal }),
  };
}

/** An entry of an issue's Sprint field: `boardId` here, and a goal in any case. */
export function sprintFieldShape(sprint: SprintRecord) {
  return {
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    boardId: sprint.originBoardId,
    goal: sprint.goal ?? '',
    ...(sprint.start === null ? {} : { startDate: agileTime(sprint.start) }),
    ...(sprint.end === null ? {} : { endDate: agileTime(sprint.end) }),
    ...(sprint.completed === null ? {} : { completeDate: agileTime(sprint.completed) }),
  };
}
