import { activity } from '../activity';
import type { Caller } from '../caller';
import type { Organisation } from '../organisation';
import type { Change, Deps, Stored } from '../ports';
import type { SprintRecord, SprintReview } from '../records/sprint-record';
import { contributionSteps, reviewed } from '../tagging/contribution-steps';
import type { ReviewSight } from './review-sight';
import type { ChangedObjective, WhatIsSaid } from './what-is-said';

/** Steps of one transaction. */
const STEPS = 25;

/** What is to be written of a review. */
export interface ReviewToWrite {
  readonly row: Stored<'sprint'>;
  readonly review: SprintReview;
  /** The row says it already: a run broke off, and the rest of it is to be written. */
  readonly stands: boolean;
  readonly said: WhatIsSaid;
  readonly sight: ReviewSight;
  readonly organisation: Organisation;
}

/**
 * One transaction where it fits. Else the review goes first, and says that it is not all recorded: from then on nobody
 * else's comes in between. The objectives follow, one by one; what is there already is not written twice.
 */
export async function writeReview(deps: Deps, caller: Caller, write: ReviewToWrite): Promise<void> {
  const { row, review, stands, said } = write;
  const contributions = contributionsOf(write);
  const objectives = said.objectives.map((each) => objectiveSteps(deps, caller, each));
  const log = stands ? [] : [logOf(deps, caller, row.record, review)];
  const put = (recorded: boolean, version: number): Change => ({
    op: 'put',
    kind: 'sprint',
    key: row.record.sprintId,
    record: { ...row.record, review: { ...review, recorded } },
    version,
  });
  const all = [put(true, row.version), ...log, ...contributions, ...objectives.flat()];
  if (all.length <= STEPS) return deps.store.commit(all);
  const [first, rest] = split(contributions, STEPS - 1 - log.length);
  await deps.store.commit([put(false, row.version), ...log, ...first]);
  for (const part of chunked(rest)) await deps.store.commit(part);
  for (const steps of objectives) await deps.store.commit(steps);
  await deps.store.commit([put(true, row.version + 1)]);
}

/** At most 22 steps: an objective has no more key results than that. */
function objectiveSteps(
  deps: Deps,
  caller: Caller,
  { row, next, checkIns, values }: ChangedObjective,
): Change[] {
  return [
    ...checkIns.map((record): Change => ({ op: 'put', kind: 'checkIn', key: record.id, record, version: 0 })),
    { op: 'put', kind: 'objective', key: next.id, record: next, version: row.version },
    activity(deps, caller, `objective:${next.id}`, `${Object.keys(values).join(', ')} in a sprint review`, {
      after: values,
    }),
  ];
}

/** What the contributions say then; those whose tags were withdrawn keep the day of that. */
function contributionsOf({ row, review, stands, sight, organisation }: ReviewToWrite): Change[] {
  // Of a run that broke off nobody knows how far it came.
  const before: SprintRecord = stands ? { ...row.record, review: null } : row.record;
  const after: SprintRecord = { ...before, review };
  const inGoal = new Set(before.targets.map(({ key }) => key));
  const withdrawn = sight.targets.filter(({ key }) => !inGoal.has(key));
  return [
    ...contributionSteps(before, after, organisation),
    ...withdrawn.map(({ key, keyResultId }): Change => {
      const day = before.lines.findLast((line) => line.keys.includes(key))?.withdrawn;
      return {
        op: 'put',
        kind: 'contribution',
        key: `${before.sprintId}.${keyResultId}`,
        record: {
          sprintId: before.sprintId,
          boardId: before.boardId,
          keyResultId,
          key,
          start: before.start,
          end: before.end,
          claim: before.claims.find((each) => each.key === key)?.claim ?? null,
          withdrawn: day ?? null,
          ...reviewed(after, key),
          deletedName: null,
        },
      };
    }),
  ];
}

function logOf(deps: Deps, caller: Caller, before: SprintRecord, review: SprintReview): Change {
  const said = ({ lines, keyResults }: Pick<SprintReview, 'lines' | 'keyResults'>) => ({
    lines: Object.entries(lines).map(([id, { actual, note }]) => ({
      text: before.lines.find((line) => line.id === id)?.text ?? '',
      actual,
      note,
    })),
    // By number, not by key: who may see the sprint need not see all that it serves.
    values: Object.keys(keyResults).length,
  });
  return activity(
    deps,
    caller,
    `sprint:${before.sprintId}`,
    before.review === null ? 'sprint reviewed' : 'sprint review corrected',
    { ...(before.review === null ? {} : { before: said(before.review) }), after: said(review) },
  );
}

const split = <T>(all: readonly T[], at: number): [T[], T[]] => [all.slice(0, at), all.slice(at)];

function chunked(all: readonly Change[]): Change[][] {
  const parts: Change[][] = [];
  for (let at = 0; at < all.length; at += STEPS) parts.push(all.slice(at, at + STEPS));
  return parts;
}
