import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { forecastSentence, noForecastSentence } from '../../../../../../src/domain/okr/forecast-sentence';
import type { PlainWords } from '../../../../../../src/domain/okr/plain-words';
import { sprintPaceSentence } from '../../../../../../src/domain/okr/sprint-pace';
import type { Formats } from '../../../format/formats';

type Written = Pick<KeyResultView, 'numbers' | 'unit' | 'decimals'>;

/** The forecast as a sentence in the person's locale, or why there is none. */
export function forecastWords(
  forecast: NonNullable<KeyResultPage['forecast']>,
  keyResult: Written,
  formats: Formats,
  today: string,
): string {
  const words = plainWords(keyResult, formats, today);
  if ('none' in forecast) return noForecastSentence(forecast, words);
  const amount = (value: number) => formats.amount(value, keyResult.unit, keyResult.decimals);
  return forecastSentence(forecast, keyResult.numbers, { ...words, amount });
}

/** "2 sprints left; at 1.4 a sprint you reach 46 of 50." */
export function sprintPaceWords(
  pace: NonNullable<KeyResultPage['sprintPace']>,
  keyResult: Written,
  formats: Formats,
  today: string,
): string {
  // A move of a sprint is small beside the value: one decimal more.
  const { unit, numbers } = keyResult;
  const decimals = Math.max(keyResult.decimals, 1);
  const words = plainWords({ decimals }, formats, today);
  if (numbers.kind === 'increase' && unit === '') return sprintPaceSentence(pace, words);
  const amount = (value: number) => formats.amount(value, unit, decimals).replace('-', '−');
  return sprintPaceSentence(pace, { ...words, amount });
}

function plainWords({ decimals }: Pick<Written, 'decimals'>, formats: Formats, today: string): PlainWords {
  return {
    day: (day) => formats.day(day, today),
    percent: formats.percent,
    number: (value) => formats.amount(value, '', decimals).replace('-', '−'),
  };
}
