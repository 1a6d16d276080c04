import type { KeyResultView } from '../../../../../src/contract/views';
import type { KeyResultNumbers } from '../../../../../src/domain/okr/key-result';
import type { Formats } from '../../format/formats';

type Goal = Pick<KeyResultView, 'numbers' | 'stepsDone' | 'unit' | 'decimals'>;

/** What is to be reached, in a few words: `target 2 %`, `within 2 % – 4 %`, `2 of 5 steps`, `done`, `a baseline to find`. */
export function goalWords({ numbers, stepsDone, unit, decimals }: Goal, formats: Formats): string {
  const write = (value: number) => formats.amount(value, unit, decimals);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return `target ${write(numbers.target)}`;
    case 'keep-within': {
      const { lower, upper } = numbers;
      if (lower === null) return upper === null ? 'no bounds' : `at most ${write(upper)}`;
      return upper === null ? `at least ${write(lower)}` : `within ${write(lower)} – ${write(upper)}`;
    }
    case 'milestone': {
      const done = new Set(stepsDone.map((step) => step.stepId));
      const count = numbers.steps.filter((step) => done.has(step.id)).length;
      if (numbers.form === 'yes-no') return count > 0 ? 'done' : 'not done yet';
      const steps = numbers.steps.length;
      return `${formats.count(count)} of ${formats.count(steps)} ${steps === 1 ? 'step' : 'steps'}`;
    }
    case 'find-baseline':
      return 'a baseline to find';
  }
}

/** The latest value in its unit, a milestone's as the share that is done, `yes` or `no` of such; null without one. */
export function valueWords(
  { current, ...keyResult }: Pick<KeyResultView, 'numbers' | 'current' | 'unit' | 'decimals'>,
  formats: Formats,
): string | null {
  if (current === null) return null;
  return writeValue(keyResult, formats)(current.value);
}

/** Writes values of a key result: of a milestone they are shares or `yes` and `no`, of the others amounts in its unit. */
export function writeValue(
  { numbers, unit, decimals }: Pick<KeyResultView, 'numbers' | 'unit' | 'decimals'>,
  formats: Formats,
): (value: number) => string {
  if (isYesNo(numbers)) return (value) => (value >= 1 ? 'yes' : 'no');
  return numbers.kind === 'milestone' ? formats.percent : (value) => formats.amount(value, unit, decimals);
}

/** Whether it is either done or not, with nothing in between. */
export function isYesNo(numbers: KeyResultNumbers): boolean {
  return numbers.kind === 'milestone' && numbers.form === 'yes-no';
}

/** The values that a chart marks as what is to be reached: the target, the bounds, all steps done. */
export function goalLevels({ numbers }: Pick<KeyResultView, 'numbers'>): readonly number[] {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return [numbers.target];
    case 'keep-within':
      return [numbers.lower, numbers.upper].filter((bound) => bound !== null);
    case 'milestone':
      return [1];
    case 'find-baseline':
      return [];
  }
}
