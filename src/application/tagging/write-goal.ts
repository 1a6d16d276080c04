import { AppError, isAppError } from '../app-error';
import type { Deps, JiraSprint } from '../ports';
import type { IntentRecord } from '../records/intent-record';
import { isSameIntent } from './same-intent';

type Written =
  | { readonly outcome: 'written'; readonly sprint: JiraSprint }
  /** Jira does not let this person change the sprint. */
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Writes the goal of an intent as the person, and answers what Jira has afterwards. The intent goes away
 * when it is certain that Jira did not take it; when Jira stays silent it is asked what it has, and
 * when even that fails the intent stays, to be settled on the next open.
 */
export async function writeGoal(deps: Deps, sprint: JiraSprint, intent: IntentRecord): Promise<Written> {
  if (intent.toGoal === intent.fromGoal) return { outcome: 'written', sprint };
  try {
    const answer = await deps.jira.writeGoal(sprint.id, intent.toGoal);
    // Jira's partial update answers a part of the sprint on some sites: what it leaves out has not changed.
    return { outcome: 'written', sprint: { ...sprint, goal: answer.goal } };
  } catch (thrown) {
    if (isAppError(thrown, 'JIRA_UNAVAILABLE')) return afterSilence(deps, sprint, intent, thrown);
    await dropIntent(deps, intent);
    if (isAppError(thrown, 'FORBIDDEN')) {
      return {
        outcome: 'refused',
        reason: `${thrown.message} The tags wait as a draft for somebody who may.`,
      };
    }
    throw thrown;
  }
}

async function afterSilence(
  deps: Deps,
  sprint: JiraSprint,
  intent: IntentRecord,
  silence: AppError,
): Promise<Written> {
  const now = await deps.jira.sprint(sprint.id).catch(() => undefined);
  if (now?.goal === intent.toGoal) return { outcome: 'written', sprint: now };
  if (now === undefined) {
    throw new AppError(
      'JIRA_UNAVAILABLE',
      'Jira did not answer, so it is not known whether it took the goal. Your tags are kept: open the sprint again in a minute to see how it ended.',
      { cause: silence },
    );
  }
  await dropIntent(deps, intent);
  throw silence;
}

/** Ends an intent that is certain not to happen, so that the next save need not wait for it. */
export async function dropIntent(deps: Deps, intent: IntentRecord): Promise<void> {
  const rows = await deps.store.read([{ kind: 'intent', key: intent.sprintId }]);
  const row = rows.get('intent', intent.sprintId);
  if (row === undefined || !isSameIntent(row.record, intent)) return;
  await deps.store.commit([{ op: 'delete', kind: 'intent', key: intent.sprintId, version: row.version }]);
}
