import type { Finding } from './finding';
import type { PlannedObjective } from './plan-draft';

/** Rules without which nothing can be measured; the others are advice for a better plan. */
const ESSENTIAL: ReadonlySet<string> = new Set([
  'no-number',
  'no-baseline',
  'no-owner',
  'activity-not-outcome',
]);

export interface Readiness {
  readonly ready: number;
  readonly of: number;
}

/** How many key results of a plan are ready to be activated: owned, an outcome, with its numbers. */
export function readinessOf(
  objectives: readonly PlannedObjective[],
  findings: readonly Finding[],
): Readiness {
  const open = new Set(
    findings.flatMap(({ ruleId, about }) =>
      about.kind === 'key-result' && ESSENTIAL.has(ruleId) ? [about.keyResultId] : [],
    ),
  );
  const ids = objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id));
  return { ready: ids.filter((id) => !open.has(id)).length, of: ids.length };
}
