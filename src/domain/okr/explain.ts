import type { CalendarDay } from './calendar-day';
import type { JudgedStatus } from './computed-status';
import { keptDays } from './keep-within';
import { milestoneValue, stepsDoneBy } from './milestone';
import { numbersAt } from './numbers-history';
import { STATUS_WORDS } from './okr-status';
import type { Expectation, Pace } from './pace';
import { ENGLISH, type PlainWords } from './plain-words';
import { PROGRESS_TEXT, type Progress, progressOf } from './progress';
import type { ProgressFacts } from './progress-at';
import { reasonSentence } from './reason-sentence';
import type { RollUp, RollUpItem } from './roll-up';
import type { SprintPace } from './sprint-pace';
import type { KeyResultStatus } from './status';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { valueAt } from './value-at';
import { elapsedShare } from './window';
import type { WorkDone } from './work-done';

/** One input of a number. `share` values are shares of 1, which screens show as percent. */
export type ExplainedInput =
  | { readonly name: string; readonly as: 'number' | 'share' | 'count'; readonly value: number | null }
  | { readonly name: string; readonly as: 'day'; readonly value: CalendarDay }
  | { readonly name: string; readonly as: 'text'; readonly value: string };

/** How a number on a screen came about (PRODUCT §3); the time of computation is the screen's to add. */
export interface Explanation {
  readonly formula: string;
  readonly inputs: readonly ExplainedInput[];
}

/** Inputs by how screens write them: amounts in the key result's unit, shares, counts and words. */
export const number = (name: string, value: number | null): ExplainedInput => ({ name, as: 'number', value });
export const share = (name: string, value: number | null): ExplainedInput => ({ name, as: 'share', value });
export const text = (name: string, value: string): ExplainedInput => ({ name, as: 'text', value });
export const count = (name: string, value: number): ExplainedInput => ({ name, as: 'count', value });

/** Progress of a key result of any kind on a day (PRODUCT §2, §3.1). */
export function explainProgress(
  facts: ProgressFacts,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Explanation {
  const numbers = numbersAt(facts.numbers, day);
  const value = valueAt(facts.values, day)?.value ?? null;
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return {
        formula: '(current − baseline) ÷ (target − baseline), kept within 0 % and 100 %',
        inputs: [
          number('current', value),
          number('baseline', numbers.baseline),
          number('target', numbers.target),
          ...explainRaw(progressOf(numbers, value)),
        ],
      };
    case 'keep-within': {
      const kept = keptDays(facts, day, thresholds);
      const closed = facts.lifecycle === 'closed';
      return {
        formula: closed
          ? 'days inside the bounds ÷ days measured'
          : '(days inside the bounds ÷ days measured) × elapsed share of the window',
        inputs: [
          number('current', value),
          ...(numbers.lower === null ? [] : [number('lower bound', numbers.lower)]),
          ...(numbers.upper === null ? [] : [number('upper bound', numbers.upper)]),
          count('days inside', kept.inside),
          count('days measured', kept.measured),
          ...(closed ? [] : [share('elapsed', elapsedShare(facts.window, day))]),
        ],
      };
    }
    case 'milestone': {
      const done = stepsDoneBy(facts.stepsDone, day);
      if (numbers.form === 'yes-no') {
        return { formula: '100 % once it is done', inputs: [text('done', done.size > 0 ? 'yes' : 'no')] };
      }
      return {
        formula: 'weight of the steps done ÷ weight of all steps',
        inputs: [
          count('steps done', numbers.steps.filter((step) => done.has(step.id)).length),
          count('steps', numbers.steps.length),
          share('weight done', milestoneValue(numbers, facts.stepsDone, day)),
        ],
      };
    }
    case 'find-baseline':
      return {
        formula: '100 % once a baseline has been recorded',
        inputs: [value === null ? text('baseline', 'not recorded yet') : number('baseline', value)],
      };
  }
}

function explainRaw(progress: Progress | null): ExplainedInput[] {
  if (progress === null) return [text('progress', 'No data')];
  const raw = share('unclamped', progress.raw);
  return progress.word === null ? [raw] : [raw, text('note', PROGRESS_TEXT[progress.word])];
}

/** Expected progress of a key result (PRODUCT §3.5, §3.6). */
export function explainExpected(expectation: Expectation): Explanation {
  const { by, restart, elapsed, expected } = expectation;
  if (by === 'steps') {
    return {
      formula: 'weight of the steps whose date has passed ÷ weight of all steps',
      inputs: [share('weight due', expected)],
    };
  }
  if (by === 'due-date') {
    return { formula: '0 % until the due date, 100 % after it', inputs: [share('elapsed', elapsed)] };
  }
  if (restart === null) {
    return { formula: 'full days passed ÷ days in the window', inputs: [share('elapsed', elapsed)] };
  }
  return {
    formula: 'progress then + (100 % − progress then) × share of the remaining days that has passed',
    inputs: [
      { name: 'target made harder on', as: 'day', value: restart.day },
      share('progress then', restart.progress),
      share('elapsed since', elapsed),
    ],
  };
}

/** Pace of a key result or objective, and the limits its status follows from (PRODUCT §3.5, §3.8). */
export function explainPace(pace: Pick<Pace, 'progress' | 'expected' | 'ratio' | 'limits'>): Explanation {
  return {
    formula: 'progress ÷ expected progress',
    inputs: [
      share('progress', pace.progress),
      share('expected progress', pace.expected),
      share('ratio', pace.ratio),
      share('On track from', pace.limits.onTrack),
      share('At risk from', pace.limits.atRisk),
    ],
  };
}

/** Status of a key result: the deciding rule, and the computed one beside a person's own (PRODUCT §3.7). */
export function explainStatus(status: KeyResultStatus, words: PlainWords = ENGLISH): Explanation {
  const judgement = (name: string, judged: JudgedStatus): ExplainedInput[] => [
    text(name, STATUS_WORDS[judged.status]),
    text('because', reasonSentence(judged.reason, words)),
  ];
  return {
    formula:
      'the first that applies: Paused, Done, Measuring, Not started, No data, stale, own status, Too early, computed',
    inputs: [
      ...judgement('status', status),
      ...(status.computed === null ? [] : judgement('computed', status.computed)),
    ],
  };
}

/** Progress of an objective, member by member (PRODUCT §3.3). */
export function explainRollUp(rollUp: RollUp<RollUpItem>): Explanation {
  return {
    formula: 'sum over members of weight share × progress; no data counts 0',
    inputs: [
      count('members', rollUp.members.length),
      count('members with data', rollUp.withData),
      ...rollUp.members.flatMap((member) => [
        share(`${member.item.key} weight share`, member.share),
        share(`${member.item.key} progress`, member.item.progress),
      ]),
    ],
  };
}

/** Work done of a key result (PRODUCT §3.14). */
export function explainWorkDone(work: WorkDone): Explanation {
  return {
    formula: 'issues done ÷ all contributing issues, each counted once',
    inputs: [
      count('done', work.done),
      count('all', work.all),
      count('left out: done before the window', work.earlier),
      count('left out: not delivered', work.notDelivered),
    ],
  };
}

/** Sprint pace of a key result (PRODUCT §3.9). */
export function explainSprintPace(pace: SprintPace): Explanation {
  return {
    formula:
      'current + median move of the last closed sprints × sprints to come; of the running one only its days to come count, and sprints not planned yet are taken to be as long',
    inputs: [
      number('current', pace.now),
      number('median move', pace.perSprint),
      count('closed sprints used', pace.sprintsUsed),
      count('sprints left', pace.sprintsLeft),
      text('sprints to come', String(Number(pace.sprintsToCome.toFixed(2)))),
    ],
  };
}
