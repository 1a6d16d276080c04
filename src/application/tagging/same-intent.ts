import type { IntentRecord } from '../records/intent-record';

/**
 * Whether a stored intent is this very one. Its row's version cannot tell: each save of a sprint puts the
 * row anew and takes it away again.
 */
export function isSameIntent(stored: IntentRecord | undefined, intent: IntentRecord): boolean {
  return stored?.by === intent.by && stored.at === intent.at && stored.toGoal === intent.toGoal;
}
