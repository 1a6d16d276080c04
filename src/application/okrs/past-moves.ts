import type { Answer, Parsed } from '../../contract/api';
import { isMeasured } from '../../domain/okr/key-result';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import type { KeyResultRecord } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';
import { seenObjectives } from '../visibility';

/** Cycles that are looked back: a year of quarters. */
const CYCLES_BACK = 4;

/** A key result of the plan, and the key of the earlier one whose turn it is. */
interface Trail {
  readonly keyResultId: string;
  readonly unit: string;
  readonly moves: number[];
  readonly key: string | null;
}

/**
 * How far the key results of these objectives moved in earlier cycles, in the footsteps of `continues` (PRODUCT §5.7:
 * a target far beyond what past cycles moved), the latest first. Only closed ones in the same unit count, and only
 * those that the caller sees. One batch of objectives, and two more for each cycle back that any of them has.
 */
export async function pastMoves(
  deps: Deps,
  caller: Caller,
  input: Parsed<'plan.pastMoves'>,
): Promise<Answer<'plan.pastMoves'>> {
  const { settings } = organisationIn(await deps.store.read(ORGANISATION), deps.clock);
  const objectives = await seenObjectives(deps, caller, input.objectiveIds, settings);
  const found = [...objectives.values()].map(({ id, keyResults }) => ({
    objectiveId: id,
    trails: keyResults.map(
      ({ id: keyResultId, unit, continues }): Trail => ({ keyResultId, unit, moves: [], key: continues }),
    ),
  }));
  let trails = found.flatMap((each) => each.trails).filter(({ key }) => key !== null);
  for (let back = 0; back < CYCLES_BACK && trails.length > 0; back += 1) {
    trails = await stepBack(deps, caller, trails, settings);
  }
  return {
    objectives: found.map(({ objectiveId, trails: all }) => ({
      objectiveId,
      moved: all
        .filter(({ moves }) => moves.length > 0)
        .map(({ keyResultId, moves }) => ({ keyResultId, moves })),
    })),
  };
}

/** Adds what the earlier key results moved; answers the trails that lead on. */
async function stepBack(
  deps: Deps,
  caller: Caller,
  trails: readonly Trail[],
  settings: SettingsRecord,
): Promise<Trail[]> {
  const keys = [...new Set(trails.flatMap(({ key }) => key ?? []))];
  const rows = await deps.store.read(keys.map((key): Address => ({ kind: 'handle', key })));
  const handles = keys.flatMap((key) => {
    const handle = rows.get('handle', key)?.record;
    return handle?.kind === 'key-result' ? [handle] : [];
  });
  const ids = handles.map(({ objectiveId }) => objectiveId);
  const objectives = await seenObjectives(deps, caller, ids, settings);
  return trails.flatMap((trail) => {
    const handle = handles.find(({ key }) => key === trail.key);
    const earlier = objectives
      .get(handle?.objectiveId ?? '')
      ?.keyResults.find(({ id }) => id === handle?.keyResultId);
    if (earlier === undefined) return [];
    const move = earlier.unit === trail.unit ? moveOf(earlier) : null;
    if (move !== null) trail.moves.push(move);
    return earlier.continues === null ? [] : [{ ...trail, key: earlier.continues }];
  });
}

/** From the baseline of its first day to its last value, without a sign; null where it has no such move. */
function moveOf({ closing, numbers, trend }: KeyResultRecord): number | null {
  const last = trend.at(-1);
  if (closing === null || last === undefined || !isMeasured(numbers.first)) return null;
  return Math.abs(last[1] - numbers.first.baseline);
}
