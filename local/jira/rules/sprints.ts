import { noSprint, Refusal, refuse, refuseField } from '../http/refusal';
import type { Call, SiteEvent } from '../http/route';
import { platformTime } from '../moments';
import { goalOf } from '../shapes/sprint';
import type { SprintRecord, SprintState } from '../store/records';
import type { Store } from '../store/store';
import { maySprints, seesBoard } from './boards';
import { issuesOfSprint } from './issue-facts';

export const MAX_GOAL = 10_000;
const NAME_BELOW = 30;

/** What a request may say about a sprint; undefined: it says nothing. */
export interface SprintInput {
  name?: string | null | undefined;
  goal?: string | null | undefined;
  state?: string | null | undefined;
  startDate?: string | null | undefined;
  endDate?: string | null | undefined;
}

/** Visible to whoever sees the origin board or any issue in it. */
export function seesSprint(call: Call, sprint: SprintRecord): boolean {
  const board = call.store.boards.get(sprint.originBoardId);
  if (board && seesBoard(call.store, call.viewer, board)) return true;
  return (
    (!board && call.viewer.actor.kind === 'app') ||
    issuesOfSprint(call.store, sprint.id).some((issue) => call.viewer.browses(issue.projectId))
  );
}

/** The sprint of a path, or 404 as Jira words it. */
export function sprintOf(call: Call): SprintRecord {
  const id = call.params.sprintId ?? '';
  const sprint = /^\d+$/.test(id) ? call.store.sprints.get(Number(id)) : undefined;
  if (!sprint || !seesSprint(call, sprint)) throw noSprint();
  return sprint;
}

/** The sprint of a path if the caller may write it: 404 if it cannot be seen, 403 without the permission. */
export function writableSprintOf(call: Call): SprintRecord {
  const sprint = sprintOf(call);
  if (!maySprints(call, call.store.boards.get(sprint.originBoardId)))
    throw refuse(403, 'You do not have permission to manage sprints on this board.');
  return sprint;
}

export function checkedName(name: string | null | undefined): string {
  const text = name?.trim() ?? '';
  if (text === '') throw refuseField('name', 'Sprint name must be specified');
  if (text.length >= NAME_BELOW)
    throw refuseField('name', `Sprint name must be shorter than ${NAME_BELOW} characters. Please try again.`);
  return text;
}

export function checkedGoal(goal: string | null | undefined): string | null {
  if (goal == null) return null;
  if (goal.length > MAX_GOAL)
    throw refuseField('goal', `Sprint goal must be shorter than ${MAX_GOAL} characters.`);
  return goal;
}

/** A moment of a request. A bare date counts as missing, as on Cloud; null and undefined too. */
export function readDate(field: string, text: string | null | undefined): number | null {
  if (text == null || text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(at) || !/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text))
    throw refuseField(field, `The date '${text}' is not in the format yyyy-MM-dd'T'HH:mm:ss.SSSZ.`);
  return at;
}

function nextState(sprint: SprintRecord, asked: string | null | undefined): SprintState {
  if (asked == null || asked.toLowerCase() === sprint.state) return sprint.state;
  const state = asked.toLowerCase();
  if (state !== 'future' && state !== 'active' && state !== 'closed')
    throw refuseField('state', `The sprint state '${asked}' is not valid.`);
  if (state === 'future')
    throw refuseField('state', 'A sprint that was started cannot become a future sprint.');
  return state;
}

/**
 * A sprint after an update. `full` (PUT): what the request leaves out is lost, goal and dates included; `partial`
 * (POST): it stays. Closed sprints take name and goal only and ignore the rest silently. Starting and completing
 * need both dates, which are checked before anything else about the state.
 */
export function updatedSprint(
  sprint: SprintRecord,
  input: SprintInput,
  mode: 'full' | 'partial',
  now: number,
): SprintRecord {
  const keep = mode === 'partial';
  const name = keep && input.name === undefined ? sprint.name : checkedName(input.name);
  const goal = keep && input.goal === undefined ? sprint.goal : checkedGoal(input.goal);
  if (sprint.state === 'closed') return { ...sprint, name, goal };
  const start = keep && input.startDate === undefined ? sprint.start : readDate('startDate', input.startDate);
  const end = keep && input.endDate === undefined ? sprint.end : readDate('endDate', input.endDate);
  const state = nextState(sprint, input.state);
  if (state !== 'future') {
    if (start === null) throw refuseField('startDate', 'You must specify a start date for the sprint');
    if (end === null) throw refuseField('endDate', 'You must specify an end date for the sprint');
  }
  if (start !== null && end !== null && end <= start)
    throw refuseField('endDate', 'The end date of a sprint must be after its start date');
  if (state === 'closed' && sprint.state === 'future')
    throw new Refusal(400, [], { state: 'A sprint that was never started cannot be completed' });
  const started = state === 'active' && sprint.state === 'future';
  return {
    ...sprint,
    name,
    goal: started ? (goal ?? '') : goal,
    start,
    end,
    state,
    completed: state === 'closed' ? now : null,
  };
}

type EventKind = 'created' | 'updated' | 'started' | 'closed' | 'deleted';

function payloadSprint(sprint: SprintRecord, timeZone: string) {
  const time = (at: number) => platformTime(at, timeZone);
  const goal = goalOf(sprint);
  return {
    id: String(sprint.id),
    state: sprint.state,
    name: sprint.name,
    ...(goal === undefined ? {} : { goal }),
    originBoardId: String(sprint.originBoardId),
    createDate: time(sprint.created),
    ...(sprint.start === null ? {} : { startDate: time(sprint.start) }),
    ...(sprint.end === null ? {} : { endDate: time(sprint.end) }),
    ...(sprint.completed === null ? {} : { completeDate: time(sprint.completed) }),
  };
}

/** An event `avi:jira-software:<kind>:sprint`: ids as strings, `createDate`, offsets without a colon. */
export function sprintEvent(
  kind: EventKind,
  store: Store,
  sprint: SprintRecord,
  more: Record<string, unknown> = {},
): SiteEvent {
  const eventType = `avi:jira-software:${kind}:sprint`;
  return { eventType, payload: { eventType, sprint: payloadSprint(sprint, store.site().timeZone), ...more } };
}

/** Events of an update: `updated` with the changed keys' previous values, then `started` or `closed`. */
export function sprintChangeEvents(store: Store, before: SprintRecord, after: SprintRecord): SiteEvent[] {
  const { timeZone } = store.site();
  const old = payloadSprint(before, timeZone);
  const now = payloadSprint(after, timeZone);
  const oldValue: Record<string, string | null> = {};
  for (const key of ['name', 'goal', 'startDate', 'endDate'] as const)
    if (old[key] !== now[key]) oldValue[key] = old[key] ?? null;
  const events: SiteEvent[] = [];
  const goalAppeared = Object.keys(oldValue).join() === 'goal' && !before.goal && !after.goal;
  if (Object.keys(oldValue).length > 0 && !goalAppeared)
    events.push(sprintEvent('updated', store, after, { oldValue }));
  if (before.state !== 'active' && after.state === 'active')
    events.push(sprintEvent('started', store, after));
  if (before.state !== 'closed' && after.state === 'closed') events.push(sprintEvent('closed', store, after));
  return events;
}
