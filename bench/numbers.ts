import { addDays, calendarDay } from '../src/domain/okr/calendar-day';
import { type KeyResultFacts, keyResultStatus } from '../src/domain/okr/status';

export interface NumberFigures {
  readonly keyResults: number;
  readonly values: number;
  /** Milliseconds for progress, pace and status of all of them, the best of the rounds. */
  readonly rulesMs: number;
  /** The same for a plain loop that reads every value and adds it up. */
  readonly floorMs: number;
}

const KEY_RESULTS = 2000;
const VALUES = 26;
const ROUNDS = 60;
const START = calendarDay('2027-01-01');
const TODAY = addDays(START, 7 * (VALUES - 1) + 2);

/** What the rules cost for a company's key results, beside a loop that only reads and adds. */
export function numberFigures(): NumberFigures {
  const company = Array.from({ length: KEY_RESULTS }, (_, at) => factsOf(at));
  const rules = () => company.reduce((sum, facts) => sum + judge(facts), 0);
  const floor = () => company.reduce((sum, facts) => sum + readAndAdd(facts), 0);
  // In turn, so that neither has the warmer machine.
  const times = Array.from({ length: ROUNDS }, () => ({ rules: timed(rules), floor: timed(floor) }));
  return {
    keyResults: KEY_RESULTS,
    values: VALUES,
    rulesMs: Math.min(...times.map((each) => each.rules)),
    floorMs: Math.min(...times.map((each) => each.floor)),
  };
}

/** The status, with the progress and the pace that it follows from: one rule gives all three. */
function judge(facts: KeyResultFacts): number {
  const { status, reason } = keyResultStatus(facts, TODAY);
  if (reason.code !== 'pace') throw new Error(`Judged by ${reason.code}, and not by its pace`);
  return reason.progress + (reason.ratio ?? 0) + status.length;
}

function readAndAdd({ values }: KeyResultFacts): number {
  let sum = 0;
  for (const { day, value, seq } of values) if (day <= TODAY) sum += value + seq;
  return sum;
}

function factsOf(at: number): KeyResultFacts {
  return {
    lifecycle: 'active',
    endedOn: null,
    ambition: at % 2 === 0 ? 'committed' : 'aspirational',
    window: { start: addDays(START, at % 5), end: addDays(START, 200 + (at % 30)), pauses: [] },
    numbers: { first: { kind: 'increase', baseline: 0, target: 100 + (at % 50) }, changes: [] },
    values: Array.from({ length: VALUES }, (_, week) => ({
      day: addDays(START, 7 * week),
      value: week * (1 + (at % 7) / 3),
      seq: week,
    })),
    stepsDone: [],
    guardrail: false,
    marks: [{ day: addDays(START, 7 * (VALUES - 1)), seq: VALUES, confidence: at % 11, ownStatus: null }],
    rhythm: 'weekly',
    sprintDays: 14,
    measuringUntil: null,
  };
}

function timed(work: () => number): number {
  const begun = performance.now();
  const result = work();
  const took = performance.now() - begun;
  if (Number.isNaN(result)) throw new Error('The numbers do not add up');
  return took;
}
