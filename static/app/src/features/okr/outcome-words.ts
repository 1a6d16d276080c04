import type { OverviewKeyResult } from '../../../../../src/contract/overview/rows';
import type { KeyResultView } from '../../../../../src/contract/views';
import type { Formats } from '../../format/formats';
import { goalWords, valueWords } from './goal-words';

/** `2.7 %, target 2 %`; `no value yet, target 2 %`. Never "of": 61 % of 66 % would read as a share. */
export function currentOfTarget(keyResult: OverviewKeyResult, formats: Formats): string {
  const goal = goalWords(keyResult, formats);
  if (keyResult.kind === 'milestone') return goal;
  return `${valueWords(keyResult, formats) ?? 'no value yet'}, ${goal}`;
}

/** The outcome bar in words: how far, how far expected, and what the clamped bar hides. */
export function outcomeWords(
  keyResult: Pick<KeyResultView, 'kind' | 'progress' | 'expected' | 'outside'>,
  formats: Formats,
): string {
  const far = keyResult.progress === null ? 'no data' : `${formats.percent(keyResult.progress)} of the way`;
  // Days inside its bounds are no way that it goes.
  if (keyResult.kind === 'keep-within' && keyResult.progress !== null) {
    return `Outcome: ${formats.percent(keyResult.progress)} of the window kept, ${formats.percent(keyResult.expected)} possible by today`;
  }
  const outside = keyResult.outside === null ? '' : ` (${keyResult.outside})`;
  return `Outcome: ${far}${outside}, ${formats.percent(keyResult.expected)} expected by today`;
}

/** The work bar in words: `14 of 22 issues done`. */
export function workWords(
  work: Pick<NonNullable<KeyResultView['work']>, 'done' | 'total'>,
  formats: Formats,
): string {
  if (work.total === 0) return 'no open or done issues linked';
  return `${formats.count(work.done)} of ${formats.count(work.total)} ${work.total === 1 ? 'issue' : 'issues'} done`;
}
