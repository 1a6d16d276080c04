import type { CalendarDay } from './calendar-day';
import type { KeyResultNumbers } from './key-result';
import { STATUS_WORDS } from './okr-status';
import type { Expectation, Pace } from './pace';
import { ENGLISH, type PlainWords } from './plain-words';
import { PROGRESS_TEXT, type Progress, progressOf } from './progress';
import { reasonSentence } from './reason-sentence';
import type { RollUp, RollUpItem } from './roll-up';
import type { SprintPace } from './sprint-pace';
import type { JudgedStatus, KeyResultStatus } from './status';
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

const number = (name: string, value: number | null): ExplainedInput => ({ name, as: 'number', value });
const share = (name: string, value: number | null): ExplainedInput => ({ name, as: 'share', value });
const count = (name: string, value: number): ExplainedInput => ({ name, as: 'count', value });

/** Progress of a key result (PRODUCT §3.1). */
export function explainProgress(numbers: KeyResultNumbers, value: number | null): Explanation {
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
  }
}

function explainRaw(progress: Progress | null): ExplainedInput[] {
  if (progress === null) return [{ name: 'progress', as: 'text', value: 'No data' }];
  const raw = share('unclamped', progress.raw);
  return progress.word === null
    ? [raw]
    : [raw, { name: 'note', as: 'text', value: PROGRESS_TEXT[progress.word] }];
}

/** Expected progress of a key result (PRODUCT §3.5, §3.6). */
export function explainExpected(expectation: Expectation): Explanation {
  const { restart, elapsed } = expectation;
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
  const text = (name: string, judged: JudgedStatus): ExplainedInput[] => [
    { name, as: 'text', value: STATUS_WORDS[judged.status] },
    { name: 'because', as: 'text', value: reasonSentence(judged.reason, words) },
  ];
  return {
    formula:
      'the first that applies: Paused, Done, Measuring, Not started, No data, stale, own status, Too early, computed',
    inputs: [
      ...text('status', status),
      ...(status.computed === null ? [] : text('computed', status.computed)),
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
    formula: 'current + median move of the last closed sprints × sprints left',
    inputs: [
      number('current', pace.now),
      number('median move', pace.perSprint),
      count('closed sprints used', pace.sprintsUsed),
      count('sprints left', pace.sprintsLeft),
    ],
  };
}
