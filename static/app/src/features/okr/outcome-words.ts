import type { KeyResultView } from '../../../../../src/contract/views';
import type { Formats } from '../../format/formats';

/** `2.7 %, target 2 %`; `no value yet, target 2 %`. Never "of": 61 % of 66 % would read as a share. */
export function currentOfTarget(keyResult: KeyResultView, formats: Formats): string {
  const write = (value: number) => formats.amount(value, keyResult.unit, keyResult.decimals);
  if (keyResult.current === null) return `no value yet, target ${write(keyResult.target)}`;
  return `${write(keyResult.current.value)}, target ${write(keyResult.target)}`;
}

/** The outcome bar in words: how far, how far expected, and what the clamped bar hides. */
export function outcomeWords(keyResult: KeyResultView, formats: Formats): string {
  const far = keyResult.progress === null ? 'no data' : `${formats.percent(keyResult.progress)} of the way`;
  const outside = keyResult.outside === null ? '' : ` (${keyResult.outside})`;
  return `Outcome: ${far}${outside}, ${formats.percent(keyResult.expected)} expected by today`;
}

/** The work bar in words: `14 of 22 issues done`. */
export function workWords(work: NonNullable<KeyResultView['work']>, formats: Formats): string {
  if (work.total === 0) return 'no open or done issues linked';
  return `${formats.count(work.done)} of ${formats.count(work.total)} ${work.total === 1 ? 'issue' : 'issues'} done`;
}
