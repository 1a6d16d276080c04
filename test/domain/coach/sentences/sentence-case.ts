/**
 * What a colleague would read out of a sentence and type into the form, and nothing else: a field that is absent
 * must stay blank.
 *
 * - `kind`: by the direction of the verb or of the numbers; absent where the two disagree or neither tells it
 *   ("Improve X to 2 s"). A bare bound ("at most 3") and "zero X" are `keep-within`; "eliminate X" is a decrease to 0.
 * - numbers: multiplied out (2.5 M is 2,500,000); durations of mixed units in the smallest one named; a month has
 *   no fixed number of days, so months beside days or weeks stay blank.
 * - `unit`: currencies by symbol (€, $, £; CHF by code), durations by their plural word in the sentence's language,
 *   counted things by their noun. A change "by N %" says nothing about the unit.
 * - `relative`: always positive; the kind says the direction. No target unless the baseline is in the sentence.
 * - two measures in one sentence: no numbers.
 * - `activity`: what somebody does, rather than what changes by it.
 * - `due`: a day, read on 2026-07-01.
 */
export interface ExpectedReading {
  readonly kind?: 'increase' | 'decrease' | 'reach' | 'keep-within' | 'milestone' | 'find-baseline';
  readonly baseline?: number;
  readonly target?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly unit?: string;
  readonly relative?: { readonly by: number; readonly in: '%' | 'percentage-points' | 'unit' };
  readonly activity?: true;
  readonly due?: string;
}

export type SentenceLanguage = 'en' | 'de' | 'fr' | 'es';

/** A key result as somebody types it, labelled before any rule of the reader was written. */
export interface SentenceCase {
  readonly sentence: string;
  readonly language: SentenceLanguage;
  /** The writer's, where it decides what a number means. */
  readonly locale?: string;
  readonly expected: ExpectedReading;
  /** Nothing in the reader may be tuned on what is held out. */
  readonly set: 'tune' | 'held-out';
}

export type LabelledSentence = readonly [sentence: string, expected: ExpectedReading, locale?: string];

/** Every second sentence of a list, from the second on, is held out. */
export function labelled(
  language: SentenceLanguage,
  sentences: readonly LabelledSentence[],
): readonly SentenceCase[] {
  return sentences.map(([sentence, expected, locale], index) => ({
    sentence,
    language,
    ...(locale === undefined ? {} : { locale }),
    expected,
    set: index % 2 === 0 ? 'tune' : 'held-out',
  }));
}
