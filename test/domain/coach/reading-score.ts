import { readKeyResultSentence } from '../../../src/domain/coach/read-key-result-sentence';
import type { SentenceReading } from '../../../src/domain/coach/sentence-reading';
import { calendarDay } from '../../../src/domain/okr/calendar-day';
import type { ExpectedReading, SentenceCase } from './sentences/sentence-case';

export const READ_ON = calendarDay('2026-07-01');

const FIELDS = [
  'kind',
  'baseline',
  'target',
  'lower',
  'upper',
  'unit',
  'relative',
  'activity',
  'due',
] as const;

export interface ReadingScore {
  readonly sentences: number;
  /** Fields the reader filled, those of them that are right, and those that a person would fill. */
  readonly filled: number;
  readonly right: number;
  readonly expected: number;
  /** Share of filled fields that are right, of expected ones that are filled rightly; of sentences whose kind is. */
  readonly precision: number;
  readonly recall: number;
  readonly kindAccuracy: number;
}

export const readCase = ({ sentence, locale }: SentenceCase): SentenceReading =>
  readKeyResultSentence(sentence, { today: READ_ON, ...(locale === undefined ? {} : { locale }) });

const textOf = (reading: SentenceReading | ExpectedReading, field: (typeof FIELDS)[number]): string => {
  const value = reading[field];
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return `${value.by} ${value.in}`;
  return field === 'unit' ? String(value).toLowerCase() : String(value);
};

/** What the reader filled wrongly and what it left blank of one sentence, as `field: said (expected)`. */
export function mistakesIn(one: SentenceCase): string[] {
  const reading = readCase(one);
  return FIELDS.flatMap((field) => {
    const [said, expected] = [textOf(reading, field), textOf(one.expected, field)];
    return said === expected ? [] : [`${field}: ${said || '-'} (${expected || '-'})`];
  });
}

export function scoreOf(cases: readonly SentenceCase[]): ReadingScore {
  let [filled, right, expected, kinds] = [0, 0, 0, 0];
  for (const one of cases) {
    const reading = readCase(one);
    if (reading.kind === one.expected.kind) kinds += 1;
    for (const field of FIELDS) {
      const [said, wanted] = [textOf(reading, field), textOf(one.expected, field)];
      if (said !== '') filled += 1;
      if (wanted !== '') expected += 1;
      if (said !== '' && said === wanted) right += 1;
    }
  }
  return {
    sentences: cases.length,
    filled,
    right,
    expected,
    precision: right / filled,
    recall: right / expected,
    kindAccuracy: kinds / cases.length,
  };
}
