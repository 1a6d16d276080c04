import { isInside } from './bounds';
import { addDays, type CalendarDay, laterDay } from './calendar-day';
import { type KeptFacts, lastDayHeld, outsideSince } from './keep-within';
import { numbersAt } from './numbers-history';
import { ENGLISH, type PlainWords } from './plain-words';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { valueAt } from './value-at';

/** Where a guardrail stands: inside, breached since a day, or unmeasured since a day (PRODUCT §2 Guardrail). */
export type GuardrailState =
  | { readonly state: 'inside' }
  | { readonly state: 'breached'; readonly since: CalendarDay; readonly value: number }
  | { readonly state: 'unmeasured'; readonly since: CalendarDay };

/** A guardrail as its objective looks at it. */
export interface JudgedGuardrail {
  readonly key: string;
  readonly state: GuardrailState;
}

/**
 * Breached: its latest value lies outside, however old it is, for nothing has been seen to be right
 * since. Unmeasured: no value holds on the day; since the day after the last one held, or since the
 * window's start. null before its window has begun, and for what is not a keep-within key result.
 */
export function guardrailAt(
  facts: KeptFacts,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): GuardrailState | null {
  const numbers = numbersAt(facts.numbers, day);
  if (numbers.kind !== 'keep-within' || day < facts.window.start) return null;
  const latest = valueAt(facts.values, day);
  if (latest === undefined) return { state: 'unmeasured', since: facts.window.start };
  if (!isInside(numbers, latest.value)) {
    return { state: 'breached', since: outsideSince(facts, day) ?? latest.day, value: latest.value };
  }
  const held = lastDayHeld(facts, latest.day, thresholds);
  if (day <= held) return { state: 'inside' };
  return { state: 'unmeasured', since: laterDay(addDays(held, 1), facts.window.start) };
}

/** The guardrails whose latest value lies outside. */
export function breachedOf(guardrails: readonly JudgedGuardrail[]): readonly JudgedGuardrail[] {
  return guardrails.filter(({ state }) => state.state === 'breached');
}

/** What stands beside the status of an objective about its guardrails and those below; empty when all is well. */
export function guardrailSentences(
  guardrails: readonly JudgedGuardrail[],
  breachedBelow: number,
  words: PlainWords = ENGLISH,
): string[] {
  const own = guardrails
    .map((guardrail) => guardrailSentence(guardrail, words))
    .filter((sentence) => sentence !== null);
  if (breachedBelow === 0) return own;
  return [...own, `${breachedBelow} ${breachedBelow === 1 ? 'guardrail' : 'guardrails'} breached below.`];
}

function guardrailSentence({ key, state }: JudgedGuardrail, words: PlainWords): string | null {
  switch (state.state) {
    case 'inside':
      return null;
    case 'breached':
      return `Guardrail ${key} is breached since ${words.day(state.since)}, now ${words.number(state.value)}.`;
    case 'unmeasured':
      return `Guardrail ${key} is unmeasured since ${words.day(state.since)}.`;
  }
}
