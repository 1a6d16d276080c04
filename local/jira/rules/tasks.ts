import { refuse } from '../http/refusal';
import type { Call } from '../http/route';
import { APP_ACCOUNT_ID } from '../store/constants';
import type { TaskRecord, TaskWork } from '../store/records';
import type { Store } from '../store/store';
import type { Actor } from '../types';
import { moveToProjects } from './issue-moves';
import { setProperties } from './issue-properties';
import type { Writing } from './writing';

const issuesOf = (work: TaskWork): number[] =>
  work.kind === 'move' ? work.targets.flatMap((target) => target.issueIds) : work.writes.map(({ id }) => id);

/** Tasks that have not run yet, oldest first. */
export const pendingTasks = (store: Store): TaskRecord[] =>
  [...store.tasks.values()].filter((task) => task.finished === null).sort((a, b) => a.dueAt - b.dueAt);

/**
 * Whether a task is to run. One that was submitted later than it is now is: the clock was set back meanwhile, and the
 * moment it was put off to may be days away.
 */
export const isDue = (task: TaskRecord, now: number): boolean => task.dueAt <= now || now < task.submitted;

/** The account for which a task runs. */
export function actorOfTask({ submittedBy }: TaskRecord): Actor {
  if (submittedBy === null) return { kind: 'anonymous' };
  return submittedBy === APP_ACCOUNT_ID ? { kind: 'app' } : { kind: 'user', accountId: submittedBy };
}

/** Does the work of a task and marks it as finished, in one transaction: it is never done twice. */
export function runTask(writing: Writing, task: TaskRecord): void {
  const { work } = task;
  writing.store.together(() => {
    const outcome =
      work.kind === 'move' ? moveToProjects(writing, work.targets) : setProperties(writing, work.writes);
    writing.commit([{ table: 'task', record: { ...task, ...outcome, finished: writing.now } }]);
  });
}

/**
 * Takes on work that a task does later (`SiteSettings.taskMs`), or at once when that is 0. Refused with 409 while
 * another task is about to write one of the same issues.
 */
export function submitTask(call: Call, description: string, work: TaskWork): TaskRecord {
  const ids = new Set(issuesOf(work));
  if (pendingTasks(call.store).some((task) => issuesOf(task.work).some((id) => ids.has(id))))
    throw refuse(409, 'Another bulk operation is still running on some of these issues.');
  const counters = call.store.counters();
  const { taskMs } = call.settings;
  const task: TaskRecord = {
    id: String(counters.task),
    description,
    submittedBy: call.viewer.user?.accountId ?? null,
    submitted: call.now,
    dueAt: call.now + taskMs,
    finished: null,
    work,
    processed: [],
    failures: {},
  };
  call.commit([
    { table: 'task', record: task },
    { table: 'counters', record: { ...counters, task: counters.task + 1 } },
  ]);
  if (taskMs === 0) runTask(call, task);
  return task;
}

/** The task of a path for whoever submitted it and for administrators: 404 and 403 as Jira does. */
export function taskOf(call: Call): TaskRecord {
  const id = call.params.taskId ?? '';
  const task = call.store.tasks.get(id);
  if (!task) throw refuse(404, `The task with ID ${id} could not be found.`);
  if (task.submittedBy !== call.viewer.user?.accountId && !call.viewer.mayGlobally('ADMINISTER'))
    throw refuse(403, 'You do not have permission to see this task.');
  return task;
}
