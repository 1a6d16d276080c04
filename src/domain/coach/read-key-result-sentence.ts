import type { CalendarDay } from '../okr/calendar-day';
import type { BookPatterns } from './book-patterns';
import { countedNoun } from './counted-noun';
import { type DateInText, datesInText } from './dates-in-text';
import { type NumberSlots, numberSlots } from './number-slots';
import { quantitiesIn } from './numbers-in-text';
import { plainText } from './plain-text';
import { type KindRead, kindOf, type Stretch } from './sentence-kind';
import { bookFor } from './sentence-language';
import { type SentenceNumbers, sentenceNumbers, targetOf } from './sentence-numbers';
import type { SentenceReading, Understood } from './sentence-reading';
import { titleOf } from './sentence-title';
import { kindWords, numberWords, relativeWords } from './sentence-words';
import { type Skeleton, skeletonOf } from './skeleton';
import { verbsIn } from './verbs-in-text';

export interface ReaderOptions {
  /** The writer's, as `de-CH`: how thousands and decimals are meant where both are possible. */
  readonly locale?: string;
  /** Gives "by 31 December" its year; without it such a day stays blank. */
  readonly today?: CalendarDay;
}

/** What is longer is no sentence, and is only taken as a title. */
export const SENTENCE_LIMIT = 1000;

/**
 * Reads a key result typed as a sentence, such as "Reduce support response time from 24 hours to 6 hours", in English,
 * German, French or Spanish (PRODUCT §5.7). Never throws; what it is not sure of stays blank, and every field it fills
 * names the words it comes from.
 */
export function readKeyResultSentence(sentence: string, options: ReaderOptions = {}): SentenceReading {
  if (sentence.length > SENTENCE_LIMIT) {
    return { title: sentence.trim().replace(/\s+/g, ' '), activity: false, understood: [] };
  }
  const plain = plainText(sentence);
  const patterns = bookFor(plain, options.locale);
  const dates = datesInText(plain, options.today);
  const undated = dates.reduce(blankOut, plain);
  const skeleton = skeletonOf(undated, quantitiesIn(sentence, undated, patterns, options.locale));
  const verbs = verbsIn(skeleton, patterns);
  const slots = numberSlots(skeleton, patterns, verbs);
  const numbers = sentenceNumbers(slots, patterns);
  const kind = kindOf(skeleton, patterns, verbs, slots, numbers);
  const understood = understoodOf({ sentence, skeleton, patterns, slots, numbers, kind, dates });
  return {
    title: titleOf(sentence, skeleton, patterns, slots),
    ...Object.fromEntries(understood.map(({ field, value }) => [field, value])),
    ...(understood.some(({ value }) => typeof value === 'number') ? { decimals: numbers.decimals } : {}),
    activity: kind.activity !== undefined,
    understood: understood.map(({ field, start, end, as }) => ({
      field,
      start,
      end,
      text: sentence.slice(start, end),
      as,
    })),
  };
}

const blankOut = (text: string, { start, end }: DateInText): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

interface Read {
  readonly sentence: string;
  readonly skeleton: Skeleton;
  readonly patterns: BookPatterns;
  readonly slots: NumberSlots;
  readonly numbers: SentenceNumbers;
  readonly kind: KindRead;
  readonly dates: readonly DateInText[];
}

type Field = Omit<Understood, 'text'> & {
  readonly value: Exclude<SentenceReading[Understood['field']], undefined>;
};

function understoodOf(read: Read): Field[] {
  const { kind, dates } = read;
  const at = (stretch: Stretch | undefined) => place(read, stretch);
  const unit = unitOf(read);
  const due = dates.find(({ isDue, day }) => isDue && day !== undefined);
  return [
    ...(kind.kind
      ? [{ field: 'kind', ...at(kind.from), value: kind.kind, as: kindWords(kind.kind) } as const]
      : []),
    ...numberFields(read, unit?.label),
    ...relativeField(read, unit?.label),
    ...(unit
      ? [{ field: 'unit', start: unit.start, end: unit.end, value: unit.label, as: unit.label } as const]
      : []),
    ...(kind.activity
      ? [
          {
            field: 'activity',
            ...at(kind.activity),
            value: true,
            as: 'something done, not what changes by it',
          } as const,
        ]
      : []),
    ...(due?.day
      ? [{ field: 'due', start: due.start, end: due.end, value: due.day, as: due.day } as const]
      : []),
  ];
}

/** A stretch of the skeleton in the sentence, without the spaces around it. */
function place({ sentence, skeleton }: Read, stretch: Stretch | undefined): { start: number; end: number } {
  const start = skeleton.origin[stretch?.start ?? 0] ?? 0;
  const end = skeleton.origin[stretch?.end ?? 0] ?? sentence.length;
  const text = sentence.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

function numberFields(read: Read, label: string | undefined): Field[] {
  const { numbers, kind } = read;
  if (kind.zero) {
    const field = kind.kind === 'keep-within' ? 'upper' : 'target';
    return [{ field, ...place(read, kind.zero), value: 0, as: '0' }];
  }
  const { baseline, relative } = numbers;
  const goal = asGoal(numbers, kind);
  const fields = (['baseline', 'target', 'lower', 'upper'] as const).flatMap((field): Field[] => {
    const number = goal[field];
    if (number === undefined) return [];
    const { start, end } = number.quantity;
    return [{ field, start, end, value: number.value, as: numberWords(number.value, label) }];
  });
  if (!baseline || !relative || (kind.kind !== 'increase' && kind.kind !== 'decrease')) return fields;
  const value = targetOf(baseline.value, relative, kind.kind === 'increase');
  const from = relativePlace(read);
  return [...fields, { field: 'target', ...from, value, as: numberWords(value, label) }];
}

/** "Raise it to at least 30 %": with a direction, a bound is the target. */
function asGoal(numbers: SentenceNumbers, { kind }: KindRead): SentenceNumbers {
  const { lower, upper, ...others } = numbers;
  const bound = upper ?? lower;
  if (bound === undefined || kind === 'keep-within') return numbers;
  return kind === undefined || (lower && upper) ? others : { ...others, target: bound };
}

function relativePlace(read: Read): { start: number; end: number } {
  const { factor, by } = read.slots;
  return by ? { start: by.start, end: by.end } : place(read, factor);
}

function relativeField(read: Read, label: string | undefined): Field[] {
  const { relative } = read.numbers;
  if (!relative) return [];
  return [{ field: 'relative', ...relativePlace(read), value: relative, as: relativeWords(relative, label) }];
}

/** The unit that stands with a number, else the noun that is counted. */
function unitOf({ sentence, numbers, slots, kind, patterns }: Read) {
  if (kind.zero || (kind.kind === undefined && numbers.label === undefined)) return undefined;
  const { baseline, target, lower, upper } = numbers;
  const inUnit = numbers.relative?.in === 'unit' ? slots.by : undefined;
  const used = [
    inUnit,
    slots.phrase?.quantities.at(-1),
    target?.quantity,
    upper?.quantity,
    lower?.quantity,
    baseline?.quantity,
  ].filter((each) => each !== undefined);
  const [last] = used;
  if (last === undefined) return undefined;
  if (numbers.label !== undefined) {
    const bearer = used.find(({ unit }) => unit !== undefined) ?? last;
    return { label: numbers.label, start: bearer.start, end: bearer.end };
  }
  if (numbers.relative && numbers.relative.in !== 'unit') return undefined;
  return countedNoun(sentence, last.end, patterns);
}
