import type { PlanningKeyResult } from '../../contract/planning/answers';
import type { Actual } from '../../domain/alignment/actual';
import { type ActualCounts, countActuals, reviewedOf } from '../../domain/alignment/past-claims';
import type { SprintRecord } from '../records/sprint-record';
import { presentLines } from '../tagging/sprint-lines';

/** What a board's closed sprints say about claims and learnings. */
export interface PastOfBoard {
  readonly claims: ActualCounts & { readonly sprints: number };
  /** By key of a key result. */
  readonly byKey: ReadonlyMap<string, Pick<PlanningKeyResult, 'claims' | 'learned'>>;
}

/** The past of a board from its closed sprints, the latest first: how its lines ended, and what was learned last. */
export function pastOfBoard(closed: readonly SprintRecord[]): PastOfBoard {
  const reviewed = closed.filter(({ review }) => review !== null);
  const all = reviewed.flatMap(actualsOf);
  const keys = new Set(reviewed.flatMap(({ lines }) => lines.flatMap((line) => line.keys)));
  const byKey = [...keys].map((key) => {
    const actuals = all.filter((line) => line.keys.includes(key)).map(({ actual }) => actual);
    const claims = countActuals(actuals);
    return [
      key,
      { claims: reviewedOf(claims) === 0 ? null : claims, learned: learnedOn(key, reviewed) },
    ] as const;
  });
  const claims = countActuals(all.map(({ actual }) => actual));
  return { claims: { ...claims, sprints: reviewed.length }, byKey: new Map(byKey) };
}

function actualsOf(sprint: SprintRecord): { keys: readonly string[]; actual: Actual | null }[] {
  return presentLines(sprint).map(({ id, keys }) => ({
    keys,
    actual: sprint.review?.lines[id]?.actual ?? null,
  }));
}

function learnedOn(key: string, reviewed: readonly SprintRecord[]): PlanningKeyResult['learned'] {
  for (const { name, review } of reviewed) {
    const text = review?.keyResults[key]?.learned.trim() ?? '';
    if (text !== '') return { text, sprint: name };
  }
  return null;
}
