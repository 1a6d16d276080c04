import type { MoveView, SprintView } from '../../contract/views';
import type { DayRange } from '../../domain/okr/day-range';
import { baselineOf } from '../../domain/okr/key-result';
import { moveDuring, sprintsMeanwhile } from '../../domain/okr/moves';
import { numbersAt } from '../../domain/okr/numbers-history';
import type { Organisation } from '../organisation';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { SprintRecord } from '../records/sprint-record';
import { awaitsReview, isNearEnd } from '../sprint-reviews/review-time';
import { valuesOf, windowOfKeyResult } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';

const NO_MOVE = { before: null, after: null, delta: null };

/** A sprint on the panel: its lines, and what moved while it ran. */
export function sprintView(
  record: SprintRecord,
  boardId: string,
  objectives: ReadonlyMap<string, ObjectiveRecord>,
  organisation: Organisation,
): SprintView {
  const keys = new Set(record.lines.flatMap((line) => line.keys));
  return {
    id: record.sprintId,
    name: record.name,
    state: record.state,
    start: record.start,
    end: record.end,
    foreign: record.boardId !== '' && record.boardId !== boardId,
    lines: record.lines.map(({ id, text, keys: lineKeys, withdrawn }) => {
      const actual = record.review?.lines[id]?.actual;
      return {
        id,
        text,
        keys: lineKeys,
        ...(withdrawn === undefined ? {} : { withdrawn }),
        ...(actual === undefined ? {} : { actual }),
      };
    }),
    contributions: record.targets
      // What the viewer may not see, or is gone, reads like an unknown key: its text alone.
      .filter((target) => keys.has(target.key) && hasKeyResult(objectives, target))
      .map(({ key, keyResultId, objectiveId }) => {
        const objective = objectives.get(objectiveId);
        const keyResult = objective?.keyResults.find((each) => each.id === keyResultId);
        return {
          key,
          keyResultId,
          claim: record.claims.find((each) => each.key === key)?.claim ?? null,
          move:
            objective === undefined || keyResult === undefined
              ? { ...NO_MOVE, otherSprints: 0 }
              : moveView(keyResult, objective, record, organisation),
        };
      }),
    hasDraft: record.draft !== null,
    ...reviewOf(record, organisation),
  };
}

function reviewOf(record: SprintRecord, organisation: Organisation): Pick<SprintView, 'review'> {
  if (record.review !== null) return { review: 'reviewed' };
  if (awaitsReview(record, organisation)) return { review: 'awaited' };
  return isNearEnd(record, organisation) ? { review: 'near-end' } : {};
}

function hasKeyResult(
  objectives: ReadonlyMap<string, ObjectiveRecord>,
  { objectiveId, keyResultId }: SprintRecord['targets'][number],
): boolean {
  return objectives.get(objectiveId)?.keyResults.some((each) => each.id === keyResultId) === true;
}

/** The whole move of the key result while the sprint ran, and how many others ran meanwhile (PRODUCT §3.18). */
export function moveView(
  keyResult: KeyResultRecord,
  objective: ObjectiveRecord,
  sprint: Pick<SprintRecord, 'sprintId' | 'state' | 'start' | 'end'>,
  organisation: Pick<Organisation, 'cycles' | 'today' | 'thresholds'>,
): MoveView {
  if (!hasBegun(sprint, organisation.today)) return { ...NO_MOVE, otherSprints: 0, outside: 'not-begun' };
  const days = daysRun(sprint, organisation.today);
  if (days === null) return { ...NO_MOVE, otherSprints: 0 };
  const window = windowOfKeyResult(
    keyResult,
    objective,
    cycleOf(objective, organisation.cycles),
    organisation.thresholds,
  );
  const baseline = baselineOf(numbersAt(keyResult.numbers, days.start));
  const move = moveDuring({ values: valuesOf(keyResult), baseline, window }, days);
  const runs = keyResult.runs.map((run) => ({ id: run.sprintId, start: run.start, end: run.end }));
  const otherSprints = sprintsMeanwhile({ id: sprint.sprintId, ...days }, runs).length;
  if (days.end < window.start) return { ...NO_MOVE, otherSprints, outside: 'before' };
  // Unmeasured is not "did not move".
  if (move === null || !move.measured) return { ...NO_MOVE, otherSprints };
  return { before: move.before, after: move.after, delta: move.delta, otherSprints };
}

function hasBegun(
  { state, start }: Pick<SprintRecord, 'state' | 'start'>,
  today: Organisation['today'],
): boolean {
  if (state !== 'active') return state === 'closed';
  return start !== null && start <= today;
}

/** From its start to its completion, or to today while it runs. */
function daysRun(
  sprint: Pick<SprintRecord, 'state' | 'start' | 'end'>,
  today: Organisation['today'],
): DayRange | null {
  if (sprint.start === null || sprint.state === 'future') return null;
  const end = sprint.state === 'active' ? today : sprint.end;
  return end === null ? null : { start: sprint.start, end };
}
