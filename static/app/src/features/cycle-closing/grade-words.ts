import type { ClosingKeyResult } from '../../../../../src/contract/reviews/views';
import { CLOSE_REASON_WORDS, CLOSE_REASONS } from '../../../../../src/domain/okr/grade';
import type { KeyResultNumbers } from '../../../../../src/domain/okr/key-result';
import type { Formats } from '../../format/formats';
import { goalWords, writeValue } from '../okr/goal-words';

/** `0.7`, `1.0`: a grade always has its one decimal. */
export function gradeWords(grade: number, { locale }: Pick<Formats, 'locale'>): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(grade);
}

/** `2.5 %, target 2 % · 75 %`. */
export function resultWords(keyResult: ClosingKeyResult, formats: Formats): string {
  const { numbers, value, progress } = keyResult;
  const goal = numbersWords(keyResult, numbers, formats);
  if (value === null && progress === null) return `No data, ${goal}`;
  const write = writeValue(keyResult, formats);
  const reached = value === null || numbers.kind === 'milestone' ? goal : `${write(value)}, ${goal}`;
  return progress === null ? reached : `${reached} · ${formats.percent(progress)}`;
}

/** What was to be reached: steps by their number. */
export function numbersWords(
  { unit, decimals }: Pick<ClosingKeyResult, 'unit' | 'decimals'>,
  numbers: KeyResultNumbers,
  formats: Formats,
): string {
  if (numbers.kind === 'milestone') {
    if (numbers.form === 'yes-no') return 'to be done';
    return `${formats.count(numbers.steps.length)} ${numbers.steps.length === 1 ? 'step' : 'steps'}`;
  }
  return goalWords({ numbers, stepsDone: [], unit, decimals }, formats);
}

export const REASON_OPTIONS = CLOSE_REASONS.map((value) => ({ value, label: CLOSE_REASON_WORDS[value] }));
