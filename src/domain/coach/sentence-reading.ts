import type { CalendarDay } from '../okr/calendar-day';
import type { KeyResultKind } from '../okr/key-result';

/** A change the sentence names without saying from where: always positive, the kind says the direction. */
export interface RelativeChange {
  readonly by: number;
  /** `unit`: in the key result's own unit, as in "by 3 days". */
  readonly in: '%' | 'percentage-points' | 'unit';
}

export type SentenceField =
  | 'kind'
  | 'baseline'
  | 'target'
  | 'lower'
  | 'upper'
  | 'unit'
  | 'relative'
  | 'activity'
  | 'due';

/** One field the reader filled in, with the part of the sentence it comes from: `sentence.slice(start, end)`. */
export interface Understood {
  readonly field: SentenceField;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The value in words, as a chip shows it. */
  readonly as: string;
}

/**
 * What a sentence says of a key result. A field that is absent was not understood, or not said; the reader leaves it
 * blank rather than guess (PRODUCT §5.7).
 */
export interface SentenceReading {
  /** The sentence without what went into the numbers, where the rest still reads well; else the whole sentence. */
  readonly title: string;
  readonly kind?: KeyResultKind;
  /** Multiplied out (2.5 M is 2,500,000); durations of mixed units in the smallest one named. */
  readonly baseline?: number;
  readonly target?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly unit?: string;
  /** The most decimals that any of the numbers has. */
  readonly decimals?: number;
  readonly relative?: RelativeChange;
  /** Something done ("Launch the portal") rather than something that changes by it. */
  readonly activity: boolean;
  readonly due?: CalendarDay;
  readonly understood: readonly Understood[];
}
