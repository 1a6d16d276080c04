import type { KeyResultNumbers } from '../../../../../src/domain/okr/key-result';

/** Whether a change review finds anything to edit: "yes or no" and "find the baseline" have no numbers of their own. */
export function hasNumbersToChange(numbers: KeyResultNumbers): boolean {
  return numbers.kind !== 'find-baseline' && !(numbers.kind === 'milestone' && numbers.form === 'yes-no');
}
