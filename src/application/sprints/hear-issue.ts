import { AppError } from '../app-error';
import type { Deps, Rows } from '../ports';
import { ONLY } from '../records/kinds';
import { again } from '../retry';
import { takeOverIssue } from '../work/take-over-issue';
import { followIssues } from './follow-issue';
import { HEARD, heardIn, withHeard } from './heard-issues';
import { addressesOfEvent, type IssueChanged, idsOfEvent, sprintsOfEvent } from './issue-event';
import { LOOKED_AT_ONCE, lookAtHeard } from './look-at-heard';
import { watchIn } from './watch';

/** Issues that change within so many seconds are looked at together; less than Forge may be late itself. */
export const GATHERED_SECONDS = 120;
/** Events that wait in the row, at most: 90 KB. More wait in the queue, which hands them on again. */
const HEARD_LIMIT = 400;
/** Forge hands a message that failed on again after a quarter of an hour at most; later than that it is lost. */
const LOST_AFTER_MS = 20 * 60_000;

/**
 * Takes note of an event of an issue that concerns the app; a look at all that was heard of within two minutes follows
 * (decision 015). Asks Jira nothing, unless a hundred wait: then at once. A deleted issue has nothing to be looked
 * at: that is taken over here.
 */
export async function hearIssue(deps: Deps, change: IssueChanged): Promise<void> {
  if (change.gone) {
    const rows = await deps.store.read(addressesOfEvent(change));
    await takeOverIssue(deps, change, { rows, look: async () => null });
    return followIssues(deps, [{ change, issue: null }], rows);
  }
  const waiting = await again(() => note(deps, change));
  if (waiting === 0 || waiting % LOOKED_AT_ONCE > 0) return;
  await lookAtHeard(deps).catch((thrown: unknown) =>
    // They are noted by now: the look that is on its way tries again.
    deps.log.error('heard-not-looked-at', { issues: waiting }, thrown),
  );
}

/** Answers how many wait since; 0 where it is of no concern, or noted already. */
async function note(deps: Deps, change: IssueChanged): Promise<number> {
  const rows = await deps.store.read([HEARD, ...addressesOfEvent(change)]);
  if (!concerns(rows, change)) return 0;
  const row = rows.get('heard', ONLY);
  const before = heardIn(row);
  const now = deps.clock.now();
  const isAwaited = before.due !== null && Date.parse(before.due) + LOST_AFTER_MS > now;
  const issues = withHeard(before.issues, change);
  if (issues === before.issues && isAwaited) return 0;
  if (issues.length > HEARD_LIMIT) {
    throw new AppError(
      'LIMIT_REACHED',
      'Too many changed issues wait to be looked at. This one waits its turn.',
    );
  }
  // Before the row is written, so that nothing waits without it.
  if (!isAwaited) await deps.queue.push({ kind: 'heard' }, GATHERED_SECONDS);
  const due = isAwaited ? before.due : new Date(now + GATHERED_SECONDS * 1000).toISOString();
  const record = { due, issues: [...issues] };
  await deps.store.commit([{ op: 'put', ...HEARD, record, version: row?.version ?? 0 }]);
  return issues.length;
}

/** Whether somebody would ask Jira for the issue: it or its parent is linked, or it may be in a sprint of a connected board. */
function concerns(rows: Rows, change: IssueChanged): boolean {
  const isLinked = idsOfEvent(change).some((id) => {
    const { targets = [], areas = [] } = rows.get('link', id)?.record ?? {};
    return [...targets, ...areas].some(({ relation }) => relation === 'contributes');
  });
  if (isLinked) return true;
  const { projects } = watchIn(rows.get('watch', ONLY));
  if (projects.length === 0) return false;
  const { projectId = null } = change;
  return (
    projectId === null ||
    projects.includes(projectId) ||
    sprintsOfEvent(change).some((id) => rows.get('scope', id) !== undefined)
  );
}
