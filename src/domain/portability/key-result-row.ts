import type { Ambition } from '../okr/ambition';
import type { CalendarDay } from '../okr/calendar-day';
import { CONFIDENCE_MAX } from '../okr/check-in';
import {
  checkKeyResultNumbers,
  KEY_RESULT_KINDS,
  type KeyResultKind,
  type KeyResultNumbers,
} from '../okr/key-result';
import type { Lifecycle } from '../okr/lifecycle';
import { type StepDone, YES_STEP } from '../okr/milestone';
import { RHYTHMS, type Rhythm } from '../okr/rhythm';
import { DECIMALS_LIMIT, UNIT_LABEL_LIMIT } from '../okr/unit';
import { ambitionIn, NAME_LIMIT, stateIn, TEXT_LIMIT, TITLE_LIMIT, weightIn } from './objective-row';
import type { FileReading, RowReader } from './row-reader';
import { stepsIn } from './steps-text';

/** What a row says about a key result, and about its objective where that is made from it. */
export interface KeyResultRow {
  readonly row: number;
  readonly externalId: string;
  readonly key: string;
  readonly title: string;
  readonly objective: string;
  readonly team: string;
  readonly cycle: string;
  readonly objectiveDescription: string;
  readonly objectiveOwner: string;
  readonly objectiveState: Lifecycle | null;
  readonly ambition: Ambition;
  readonly owner: string;
  readonly numbers: KeyResultNumbers;
  readonly stepsDone: readonly StepDone[];
  readonly unit: string;
  readonly decimals: number;
  readonly current: number | null;
  readonly confidence: number | null;
  readonly weight: number;
  readonly rhythm: Rhythm;
  readonly indicator: 'leading' | 'lagging';
  readonly state: Lifecycle | null;
  readonly started: CalendarDay | null;
  readonly due: CalendarDay | null;
  readonly measuringUntil: CalendarDay | null;
  readonly howMeasured: string;
  readonly guardrail: boolean;
  readonly workedOutsideJira: boolean;
}

const RHYTHM_WORDS: Readonly<Record<string, Rhythm>> = {
  'every week': 'weekly',
  'every two weeks': 'two-weekly',
  'bi weekly': 'two-weekly',
  biweekly: 'two-weekly',
  'every month': 'monthly',
  sprint: 'each-sprint',
};

export function keyResultRow(read: RowReader, reading: FileReading): KeyResultRow {
  const baseline = read.number('baseline');
  const target = read.number('target');
  const { numbers, stepsDone } = numbersOf(read, reading, { baseline, target });
  const current = read.number('current');
  const guardrail = read.yesNo('guardrail');
  if (guardrail && numbers.kind !== 'keep-within') {
    read.refuse('guardrail', 'A guardrail is a number kept within bounds. Give a lower or an upper bound.');
  }
  return {
    row: read.row,
    externalId: read.text('externalId', NAME_LIMIT),
    key: read.text('key', NAME_LIMIT),
    title: read.required('title', TITLE_LIMIT),
    objective: read.required('objective', TITLE_LIMIT),
    team: read.text('team', NAME_LIMIT),
    cycle: read.text('cycle', NAME_LIMIT),
    objectiveDescription: read.text('objectiveDescription', TEXT_LIMIT),
    objectiveOwner: read.text('objectiveOwner', NAME_LIMIT),
    objectiveState: stateIn(read, 'objectiveState'),
    ambition: ambitionIn(read),
    owner: read.text('ownerAccount', NAME_LIMIT) || read.text('owner', NAME_LIMIT),
    numbers,
    stepsDone,
    unit: read.text('unit', UNIT_LABEL_LIMIT).replace(/[\n\r]+/g, ' '),
    decimals: decimalsOf(read, [baseline, target, current]),
    current,
    confidence: confidenceIn(read),
    weight: weightIn(read),
    rhythm: read.choice('rhythm', RHYTHMS, 'two-weekly', RHYTHM_WORDS),
    indicator: read.choice('indicator', ['leading', 'lagging'], 'lagging'),
    state: stateIn(read, 'state'),
    started: read.day('started'),
    due: read.day('due'),
    measuringUntil: read.day('measuringUntil'),
    howMeasured: read.text('howMeasured', TEXT_LIMIT),
    guardrail,
    workedOutsideJira: read.yesNo('workedOutsideJira'),
  };
}

/** 0 to 10; null where nothing is said. */
export function confidenceIn(read: RowReader): number | null {
  const confidence = read.number('confidence');
  if (confidence === null) return null;
  if (Number.isInteger(confidence) && confidence >= 0 && confidence <= CONFIDENCE_MAX) return confidence;
  read.refuse('confidence', `Confidence is a whole number from 0 to ${CONFIDENCE_MAX}.`);
  return null;
}

const YES_NO = 'yes-no';
const KIND_WORDS: Readonly<Record<string, KeyResultKind | typeof YES_NO>> = {
  up: 'increase',
  down: 'decrease',
  reduce: 'decrease',
  maintain: 'keep-within',
  range: 'keep-within',
  milestones: 'milestone',
  steps: 'milestone',
  boolean: YES_NO,
  binary: YES_NO,
};

/** The numbers that a row says or means. Of a row that cannot be read they are never used. */
function numbersOf(
  read: RowReader,
  reading: FileReading,
  { baseline, target }: { baseline: number | null; target: number | null },
): { numbers: KeyResultNumbers; stepsDone: readonly StepDone[] } {
  const lower = read.number('lower');
  const upper = read.number('upper');
  const steps = read.text('steps', TEXT_LIMIT);
  const said = read.choice('kind', [...KEY_RESULT_KINDS, YES_NO, ''], '', KIND_WORDS);
  const kind = said === '' ? kindMeant({ baseline, target, lower, upper, steps }) : said;
  // A cell that is no number has been named already: that one is missing too would only be noise.
  const clean = read.problems.length === 0;
  switch (kind) {
    case null:
      if (clean) {
        read.refuse(
          'target',
          'Give a baseline and a target, or bounds, or steps; or write "find baseline" as its kind.',
        );
      }
      return { numbers: { kind: 'find-baseline' }, stepsDone: [] };
    case 'increase':
    case 'decrease':
    case 'reach': {
      if (clean && target === null) read.refuse('target', 'Give the target as a number.');
      if (clean && baseline === null && kind !== 'reach') {
        read.refuse(
          'baseline',
          'Give the baseline as a number; without one it is "find baseline" or "reach".',
        );
      }
      const numbers = { kind, baseline: baseline ?? 0, target: target ?? 0 } as const;
      if (read.problems.length === 0) refuseNumbers(read, numbers);
      return { numbers, stepsDone: [] };
    }
    case 'keep-within': {
      const numbers = { kind, lower, upper } as const;
      if (clean) refuseNumbers(read, numbers);
      return { numbers, stepsDone: [] };
    }
    case 'milestone':
      return milestoneOf(read, reading, steps);
    case YES_NO:
      return yesNoOf(read);
    case 'find-baseline':
      return { numbers: { kind }, stepsDone: [] };
  }
}

function kindMeant(row: {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly steps: string;
}): KeyResultKind | null {
  if (row.target !== null && row.baseline === null) return 'reach';
  if (row.target !== null && row.baseline !== null)
    return row.target < row.baseline ? 'decrease' : 'increase';
  if (row.lower !== null || row.upper !== null) return 'keep-within';
  return row.steps === '' ? null : 'milestone';
}

function milestoneOf(read: RowReader, reading: FileReading, cell: string) {
  if (cell === '') return yesNoOf(read);
  const written = stepsIn(cell, reading.numbers, reading.dates);
  if ('hint' in written) {
    read.refuse('steps', written.hint);
    return yesNoOf(read);
  }
  const withIds = written.steps.map((step, index) => ({ ...step, id: `step-${index + 1}` }));
  const numbers: KeyResultNumbers = {
    kind: 'milestone',
    form: 'steps',
    steps: withIds.map(({ id, title, day, weight }) => ({ id, title, day, weight, issueId: null })),
  };
  refuseNumbers(read, numbers);
  const stepsDone = withIds.flatMap(({ id, doneOn }) =>
    doneOn === null ? [] : [{ stepId: id, day: doneOn }],
  );
  return { numbers, stepsDone };
}

function yesNoOf(read: RowReader): { numbers: KeyResultNumbers; stepsDone: readonly StepDone[] } {
  const title = read.text('title', Number.POSITIVE_INFINITY);
  const step = { id: YES_STEP, title, day: null, weight: 1, issueId: null };
  return { numbers: { kind: 'milestone', form: 'yes-no', steps: [step] }, stepsDone: [] };
}

function refuseNumbers(read: RowReader, numbers: KeyResultNumbers): void {
  for (const { field, hint } of checkKeyResultNumbers(numbers)) {
    read.refuse(field.startsWith('steps') ? 'steps' : field, hint);
  }
}

function decimalsOf(read: RowReader, numbers: readonly (number | null)[]): number {
  const said = read.number('decimals');
  if (said !== null) {
    if (Number.isInteger(said) && said >= 0 && said <= DECIMALS_LIMIT) return said;
    read.refuse('decimals', `Show between 0 and ${DECIMALS_LIMIT} decimals.`);
  }
  const shown = numbers.map((each) => (each === null ? 0 : (String(each).split('.')[1]?.length ?? 0)));
  return Math.min(Math.max(...shown), DECIMALS_LIMIT);
}
