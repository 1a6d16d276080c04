import type { Parsed } from '../../contract/api';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { Caller } from '../caller';
import { need } from '../find';
import type { Organisation } from '../organisation';
import type { Address, Deps, Stored } from '../ports';
import type { CheckInRecord } from '../records/check-in-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { readingKey } from '../records/reading-record';
import type { SprintRecord, SprintReview } from '../records/sprint-record';
import { outcomeOf } from './key-result-said';
import { chainAddresses, chainOf } from './review-chain';
import type { ReviewSight, Touched } from './review-sight';
import { dayOfReview } from './review-time';

/** An objective that a review changes, with the check-ins that belong to it. */
export interface ChangedObjective {
  readonly row: Stored<'objective'>;
  readonly next: ObjectiveRecord;
  readonly checkIns: readonly CheckInRecord[];
  /** What is to be logged: key → value. */
  readonly values: Readonly<Record<string, number | null>>;
}

/** What became of one answer about a key result. */
export interface Answered {
  readonly key: string;
  /** What the review's row keeps of it; null where nobody may know of it. */
  readonly said: SprintReview['keyResults'][string] | null;
  readonly did: 'check-in' | 'proposal' | 'nothing';
  /** Why its value was not taken. */
  readonly refused: string | null;
}

export interface WhatIsSaid {
  readonly answers: readonly Answered[];
  /** Those that change, each once. */
  readonly objectives: readonly ChangedObjective[];
}

/**
 * What the key results become by what a review says of them, from their rows as they are now: 2 storage requests for
 * two dozen of them, and one for each that an earlier save has checked in already.
 */
export async function whatIsSaid(
  deps: Deps,
  caller: Caller,
  keyResults: Parsed<'sprints.saveReview'>['keyResults'],
  around: { readonly record: SprintRecord; readonly sight: ReviewSight; readonly organisation: Organisation },
): Promise<WhatIsSaid> {
  const { record, sight, organisation } = around;
  const day = dayOfReview(record, organisation.today);
  const touched = new Map(sight.touched.map((each) => [each.target.key, each]));
  const asked = keyResults.flatMap(({ key }) => touched.get(key) ?? []);
  const rows = await deps.store.read(asked.flatMap((each) => addressesOf(each, record.sprintId, day)));
  const objectives = new Map<string, ChangedObjective>();
  const answers: Answered[] = [];
  for (const input of keyResults) {
    const each = touched.get(input.key);
    if (each === undefined) {
      answers.push({ key: input.key, said: null, did: 'nothing', refused: GONE });
      continue;
    }
    const { objectiveId, keyResultId } = each.target;
    const row = need(rows, 'objective', objectiveId);
    const at = objectives.get(objectiveId) ?? { row, next: row.record, checkIns: [], values: {} };
    const before = record.review?.keyResults[input.key];
    const outcome = outcomeOf(
      {
        input,
        sprintId: record.sprintId,
        day,
        objective: at.next,
        keyResult: at.next.keyResults.find(({ id }) => id === keyResultId) ?? each.keyResult,
        checksIn: await sight.checksIn(each),
        chain: await chainOf(deps, rows, record.sprintId, keyResultId),
        reading: rows.get('reading', readingKey(keyResultId, day))?.record,
        before: before === undefined ? null : { said: before, recorded: record.review?.recorded === true },
      },
      caller,
      organisation,
    );
    const { checkIn, proposed, said, refused } = outcome;
    const did = checkIn !== null ? 'check-in' : proposed ? 'proposal' : 'nothing';
    answers.push({ key: input.key, said, did, refused });
    if (did === 'nothing') continue;
    objectives.set(objectiveId, {
      row: at.row,
      next: {
        ...at.next,
        keyResults: at.next.keyResults.map((one) => (one.id === keyResultId ? outcome.keyResult : one)),
      },
      checkIns: checkIn === null ? at.checkIns : [...at.checkIns, checkIn],
      values: { ...at.values, [input.key]: checkIn === null ? said.after : checkIn.value },
    });
  }
  return { answers, objectives: [...objectives.values()] };
}

const GONE = 'It does not exist any more, or you may not see it. The lines were reviewed all the same.';

function addressesOf({ target }: Touched, sprintId: string, day: CalendarDay): Address[] {
  return [
    { kind: 'objective', key: target.objectiveId },
    { kind: 'reading', key: readingKey(target.keyResultId, day) },
    ...chainAddresses(sprintId, target.keyResultId),
  ];
}
