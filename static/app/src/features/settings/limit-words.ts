import type { Formats } from '../../format/formats';
import type { LimitField, LimitUnit } from './limits';
import { shown } from './settings-draft';

export const UNIT_WORDS: Readonly<Record<LimitUnit, string>> = {
  percent: '%',
  days: 'days',
  beats: 'beats',
  'of 10': 'of 10',
  sprints: 'sprints',
  values: 'values',
  'key results': 'key results',
  objectives: 'objectives',
  times: 'times',
  points: 'points',
};

/** A limit's default with its unit: `85 %`. */
export function defaultInWords(field: LimitField, formats: Pick<Formats, 'amount'>): string {
  return amountOf(field, field.default, formats);
}

/** What holds, with the default beside it where the organisation chose another; `chosen` as stored, null: the default. */
export function limitInWords(
  field: LimitField,
  chosen: number | null,
  formats: Pick<Formats, 'amount'>,
): string {
  if (chosen === null || chosen === field.default) return defaultInWords(field, formats);
  return `${amountOf(field, chosen, formats)} (default ${defaultInWords(field, formats)})`;
}

function amountOf(field: LimitField, value: number, formats: Pick<Formats, 'amount'>): string {
  return `${formats.amount(shown(field, value), '', 1)} ${UNIT_WORDS[field.unit]}`;
}
