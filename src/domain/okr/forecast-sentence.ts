import type { Forecast, NoForecast } from './forecast';
import type { KeyResultNumbers } from './key-result';
import { ENGLISH, type PlainWords } from './plain-words';
import { meetsTarget } from './progress';

/** Chances as people say them; a forecast is never surer than nineteen in twenty. */
const CHANCES = [
  [1 / 10, '1 in 10'],
  [1 / 6, '1 in 6'],
  [1 / 5, '1 in 5'],
  [1 / 4, '1 in 4'],
  [1 / 3, '1 in 3'],
  [2 / 5, '2 in 5'],
  [1 / 2, '1 in 2'],
  [3 / 5, '3 in 5'],
  [2 / 3, '2 in 3'],
  [3 / 4, '3 in 4'],
  [4 / 5, '4 in 5'],
  [5 / 6, '5 in 6'],
  [9 / 10, '9 in 10'],
] as const;
const SURE = 1 / 20;

/** A probability in words: "1 in 4", "less than 1 in 20". */
export function chanceWords(chance: number): string {
  if (chance < SURE) return 'less than 1 in 20';
  if (chance > 1 - SURE) return 'more than 19 in 20';
  let nearest: (typeof CHANCES)[number] = CHANCES[0];
  for (const each of CHANCES) {
    if (Math.abs(each[0] - chance) < Math.abs(nearest[0] - chance)) nearest = each;
  }
  return nearest[1];
}

/** How a forecast is written: `amount` with the unit, which is said once; else as a plain number. */
export interface ForecastWords extends PlainWords {
  readonly amount?: (value: number) => string;
}

/** "At this pace about 46 by 31 Dec 2026 (80 %: 41 to 52); 1 in 4 chance of reaching 50." */
export function forecastSentence(
  forecast: Forecast,
  numbers: KeyResultNumbers,
  words: ForecastWords = ENGLISH,
): string {
  const { due, share, chance } = forecast;
  const interval = `${words.percent(share)}: ${words.number(due.low)} to ${words.number(due.high)}`;
  const amount = words.amount ?? words.number;
  const value = `At this pace about ${amount(due.value)} by ${words.day(due.day)} (${interval})`;
  const goal = goalWords(forecast, numbers, words);
  return chance === null || goal === null
    ? `${value}.`
    : `${value}; ${chanceWords(chance)} chance of ${goal}.`;
}

function goalWords(
  { lastValue }: Forecast,
  numbers: KeyResultNumbers,
  { number }: PlainWords,
): string | null {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return meetsTarget(numbers, lastValue)
        ? `still meeting ${number(numbers.target)}`
        : `reaching ${number(numbers.target)}`;
    case 'keep-within':
      if (numbers.lower === null) return numbers.upper === null ? null : `at most ${number(numbers.upper)}`;
      if (numbers.upper === null) return `at least ${number(numbers.lower)}`;
      return `being within ${number(numbers.lower)} and ${number(numbers.upper)}`;
    case 'milestone':
    case 'find-baseline':
      return null;
  }
}

/** Why there is no forecast, and what would bring one. */
export function noForecastSentence(none: NoForecast, words: PlainWords = ENGLISH): string {
  switch (none.none) {
    case 'past-due':
      return `No forecast: it was due on ${words.day(none.due)}.`;
    case 'not-enough-data':
      return `Not enough data for a forecast: it takes ${none.valuesNeeded} values on ${none.daysNeeded} different days in the window, and there ${are(none.values, 'value')} on ${none.days === 1 ? '1 day' : `${none.days} days`}.`;
  }
}

const are = (count: number, thing: string): string =>
  count === 1 ? `is 1 ${thing}` : `are ${count} ${thing}s`;
