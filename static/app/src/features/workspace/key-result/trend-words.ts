import type { KeyResultView } from '../../../../../../src/contract/views';
import { isMeasured } from '../../../../../../src/domain/okr/key-result';
import type { Formats } from '../../../format/formats';
import { goalWords, writeValue } from '../../okr/goal-words';

/** The chart in one sentence, for those who do not see it; the table below it has every value. */
export function trendWords(
  keyResult: Pick<
    KeyResultView,
    'key' | 'kind' | 'numbers' | 'stepsDone' | 'unit' | 'decimals' | 'trend' | 'window'
  >,
  formats: Formats,
): string {
  const write = writeValue(keyResult, formats);
  const line = isMeasured(keyResult.numbers) ? `Baseline ${write(keyResult.numbers.baseline)}, ` : '';
  const goal = goalWords(keyResult, formats);
  const first = keyResult.trend[0];
  const last = keyResult.trend.at(-1);
  const values =
    first === undefined || last === undefined
      ? 'no values yet'
      : keyResult.trend.length === 1
        ? `one value, ${write(last[1])} on ${formats.day(last[0])}`
        : `${keyResult.trend.length} values, from ${write(first[1])} on ${formats.day(first[0])} to ${write(last[1])} on ${formats.day(last[0])}`;
  return `Trend of ${keyResult.key}: ${values}. ${line}${line ? goal : sentence(goal)} by ${formats.day(keyResult.window.end)}.`;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
