import type { KeyResultRecord } from '../records/objective-record';

/** What a key result says it measures and how; neither whose it is, nor its numbers, nor what happened to it. */
export type Definition = Pick<
  KeyResultRecord,
  | 'title'
  | 'unit'
  | 'decimals'
  | 'weight'
  | 'rhythm'
  | 'indicator'
  | 'howMeasured'
  | 'workedOutsideJira'
  | 'guardrail'
>;

/** These fields alone, of whatever has them: a key result, a form, a line of a file. */
export function definitionOf(source: Definition): Definition {
  const { title, unit, decimals, weight, rhythm, indicator, howMeasured } = source;
  const { workedOutsideJira, guardrail } = source;
  return { title, unit, decimals, weight, rhythm, indicator, howMeasured, workedOutsideJira, guardrail };
}
