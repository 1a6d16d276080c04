import type { SentenceField, SentenceReading } from '../../../../../src/domain/coach/sentence-reading';
import type { Formats } from '../../format/formats';

/** One field of the key result as the sentence fills it; `value` null: it says nothing about it. */
export interface ReadingChip {
  readonly field: SentenceField;
  readonly label: string;
  readonly value: string | null;
  /** The words of the sentence it comes from. */
  readonly from: string | null;
}

const LABELS: Readonly<Record<SentenceField, string>> = {
  kind: 'Kind',
  baseline: 'From',
  target: 'To',
  lower: 'At least',
  upper: 'At most',
  unit: 'Unit',
  relative: 'Change',
  activity: 'Activity',
  due: 'Due',
};

/** Fields that a key result of the kind cannot do without; they are shown blank until the sentence says them. */
function wanted({ kind, lower, upper }: SentenceReading): readonly SentenceField[] {
  if (kind === undefined) return ['kind', 'baseline', 'target'];
  switch (kind) {
    case 'increase':
    case 'decrease':
      return ['kind', 'baseline', 'target'];
    case 'reach':
      return ['kind', 'target'];
    case 'keep-within':
      return lower === undefined && upper === undefined ? ['kind', 'lower', 'upper'] : ['kind'];
    case 'milestone':
    case 'find-baseline':
      return ['kind'];
  }
}

const ORDER: readonly SentenceField[] = [
  'kind',
  'baseline',
  'target',
  'lower',
  'upper',
  'unit',
  'relative',
  'due',
  'activity',
];

/** What a sentence was understood to say, and what of the needed it left out. */
export function readingChips(reading: SentenceReading, formats: Formats): ReadingChip[] {
  const needed = wanted(reading);
  return ORDER.flatMap((field): ReadingChip[] => {
    const said = reading.understood.find((each) => each.field === field);
    if (said === undefined) {
      return needed.includes(field) ? [{ field, label: LABELS[field], value: null, from: null }] : [];
    }
    return [
      {
        field,
        label: LABELS[field],
        value: writtenValue(reading, field, formats) ?? said.as,
        from: said.text,
      },
    ];
  });
}

function writtenValue(reading: SentenceReading, field: SentenceField, formats: Formats): string | undefined {
  const value = reading[field];
  if (field === 'due' && reading.due !== undefined) return formats.day(reading.due);
  return typeof value === 'number'
    ? formats.amount(value, reading.unit ?? '', reading.decimals ?? 0)
    : undefined;
}
