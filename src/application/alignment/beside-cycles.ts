import { overlapDays } from '../../domain/okr/day-range';
import type { Organisation } from '../organisation';
import type { Address, Deps } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import { summaryKey } from '../records/summary-record';
import { isThere } from '../visible-rows';
import type { Span } from './aligned-boards';
import type { DirectoryTeam, LookedAt } from './looked-at';

/** Rows that are read of cycles beside the one shown: four batches. */
const ROWS_AT_ONCE = 100;

/** Ids of the key results that boards worked on in the time that is looked at. */
export function workedIn({ boards }: Pick<LookedAt, 'boards'>, span: Span): ReadonlySet<string> {
  return new Set(
    boards
      .flatMap(({ figures }) => figures?.sprints ?? [])
      .filter(span.holds)
      .flatMap(({ planned, done }) => [...Object.keys(planned.keyResults), ...Object.keys(done.keyResults)]),
  );
}

/** Whether boards worked on key results that none of the objectives has. */
export function hasUnknown(looked: LookedAt, span: Span): boolean {
  const known = new Set(looked.objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id)));
  return [...workedIn(looked, span)].some((id) => !known.has(id));
}

/**
 * What is looked at, with the objectives of cycles that run beside the one shown, a year over its quarters, as far as
 * boards worked on their key results (PRODUCT §2): one storage request for each 25 teams and cycle, and none where
 * every key result is known already. Cycles with most days in common are read first; those that would be too many
 * rows are not, and work on theirs is other work.
 */
export async function withBesideCycles(
  deps: Deps,
  looked: LookedAt,
  { teams, cycle, span }: { teams: readonly DirectoryTeam[]; cycle: CycleRecord; span: Span },
  { cycles, settings }: Organisation,
): Promise<LookedAt> {
  if (!hasUnknown(looked, span)) return looked;
  const beside = cycles
    .filter((each) => each.id !== cycle.id && overlapDays(each, cycle) > 0)
    .sort((a, b) => overlapDays(b, cycle) - overlapDays(a, cycle))
    .slice(0, Math.floor(ROWS_AT_ONCE / Math.max(1, teams.length)));
  const keys = beside.flatMap((each) => teams.map((team) => summaryKey(team.id, each.id)));
  const rows = await deps.store.read(keys.map((key): Address => ({ kind: 'summary', key })));
  const known = new Set(looked.objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id)));
  const worked = workedIn(looked, span);
  const found = keys
    .flatMap((key) => rows.get('summary', key)?.record.objectives ?? [])
    .filter((each) => isThere(each, settings) && !each.archived)
    .map((each) => ({
      ...each,
      keyResults: each.keyResults.filter(({ id }) => worked.has(id) && !known.has(id)),
    }))
    .filter(({ keyResults }) => keyResults.length > 0);
  return { ...looked, objectives: [...looked.objectives, ...found] };
}
