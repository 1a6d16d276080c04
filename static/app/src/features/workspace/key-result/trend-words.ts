import type { KeyResultView } from '../../../../../../src/contract/views';
import type { Formats } from '../../../format/formats';

/** The chart in one sentence, for those who do not see it; the table below it has every value. */
export function trendWords(
  keyResult: Pick<KeyResultView, 'key' | 'baseline' | 'target' | 'unit' | 'decimals' | 'trend' | 'window'>,
  formats: Formats,
): string {
  const write = (value: number) => formats.amount(value, keyResult.unit, keyResult.decimals);
  const first = keyResult.trend[0];
  const last = keyResult.trend.at(-1);
  const values =
    first === undefined || last === undefined
      ? 'no values yet'
      : keyResult.trend.length === 1
        ? `one value, ${write(last[1])} on ${formats.day(last[0])}`
        : `${keyResult.trend.length} values, from ${write(first[1])} on ${formats.day(first[0])} to ${write(last[1])} on ${formats.day(last[0])}`;
  return `Trend of ${keyResult.key}: ${values}. Baseline ${write(keyResult.baseline)}, target ${write(keyResult.target)} by ${formats.day(keyResult.window.end)}.`;
}
