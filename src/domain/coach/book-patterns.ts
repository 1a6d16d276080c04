import { ENGLISH } from './phrases/english';
import { FRENCH } from './phrases/french';
import { GERMAN } from './phrases/german';
import type { PhraseBook } from './phrases/phrase-book';
import { SPANISH } from './phrases/spanish';

/** The first and last private character that stands for a quantity, and how many there can be. */
export const FIRST_MARK = 0xe000;
export const MARKS = 0x100;
const MARK = '\\uE000-\\uE0FF';

/** A pattern of a phrase book over a skeleton (`skeleton.ts`): whole words only. */
export function phrasePattern(source: string, flags = 'gu'): RegExp {
  const marked = source.replace(/\[\^Q/g, `[^${MARK}`).replace(/Q/g, `[${MARK}]`);
  // A word of a compound is none: "double-digit", "trial-to-paid", "drop-down".
  const begins = '(?:(?<![\\p{L}\\p{N}]-?)|(?=[^\\p{L}\\p{N}]))';
  return new RegExp(`${begins}(?:${marked})(?!-?[\\p{L}\\p{N}])`, flags);
}

export const VERB_KINDS = [
  'up',
  'down',
  'either',
  'reach',
  'keep',
  'activity',
  'yesNo',
  'eliminate',
] as const;
export type VerbKind = (typeof VERB_KINDS)[number];

const SLOTS = [
  'fromTo',
  'toFrom',
  'to',
  'from',
  'by',
  'ceiling',
  'floor',
  'range',
  'at',
  'condition',
  'zero',
  'findBaseline',
] as const;
export type Slot = (typeof SLOTS)[number];

/** A phrase book with its patterns compiled, once. */
export interface BookPatterns {
  readonly book: PhraseBook;
  readonly slots: Readonly<Record<Slot, readonly RegExp[]>>;
  readonly verbs: Readonly<Record<VerbKind, RegExp>>;
  readonly shareVerbs: RegExp;
  readonly factors: readonly {
    readonly pattern: RegExp;
    readonly percent: number;
    readonly way: 'up' | 'down' | 'verb';
  }[];
  /** Words that are grammar, never the first half of a name such as "Windows 11". */
  readonly grammar: ReadonlySet<string>;
  readonly markers: ReadonlySet<string>;
  /** Verbs of one word; they tell the language. */
  readonly verbWords: ReadonlySet<string>;
  readonly letters: RegExp | undefined;
  /** Any of the number words; its value is in `numberValues`. */
  readonly numberWords: RegExp;
  readonly numberValues: ReadonlyMap<string, number>;
  readonly stops: ReadonlySet<string>;
  readonly describing: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

function compile(book: PhraseBook): BookPatterns {
  const slot = (name: Slot): readonly RegExp[] => book[name].map((source) => phrasePattern(source));
  const { verbs } = book;
  return {
    book,
    slots: {
      fromTo: slot('fromTo'),
      toFrom: slot('toFrom'),
      to: slot('to'),
      from: slot('from'),
      by: slot('by'),
      ceiling: slot('ceiling'),
      floor: slot('floor'),
      range: slot('range'),
      at: slot('at'),
      condition: slot('condition'),
      zero: slot('zero'),
      findBaseline: slot('findBaseline'),
    },
    verbs: {
      up: phrasePattern(verbs.up),
      down: phrasePattern(verbs.down),
      either: phrasePattern(verbs.either),
      reach: phrasePattern(verbs.reach),
      keep: phrasePattern(verbs.keep),
      activity: phrasePattern(verbs.activity),
      yesNo: phrasePattern(verbs.yesNo),
      eliminate: phrasePattern(verbs.eliminate),
    },
    shareVerbs: phrasePattern(book.shareVerbs, 'u'),
    factors: book.factors.map(([source, percent, way]) => ({
      pattern: phrasePattern(source, 'u'),
      percent,
      way,
    })),
    grammar: words(
      [book.markers, book.stops, ...Object.values(verbs), ...book.ceiling, ...book.floor]
        .join(' ')
        .replace(/[^\p{L} ]/gu, ' '),
    ),
    markers: words(book.markers),
    verbWords: new Set(
      Object.values(verbs)
        .flatMap((all) => all.split('|'))
        .filter((verb) => /^\p{L}+$/u.test(verb)),
    ),
    letters: book.letters === '' ? undefined : new RegExp(book.letters, 'u'),
    numberWords: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${book.numberWords.map(([word]) => word).join('|')})(?![\\p{L}\\p{N}-])`,
      'gu',
    ),
    numberValues: new Map(book.numberWords),
    stops: words(book.stops),
    describing: words(book.describing),
  };
}

export const BOOKS: readonly BookPatterns[] = [ENGLISH, GERMAN, FRENCH, SPANISH].map(compile);
