import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { calendarDay } from '../../../../../../src/domain/okr/calendar-day';
import { isMeasured } from '../../../../../../src/domain/okr/key-result';
import { dueDayOf } from '../../../../../../src/domain/okr/milestone';
import { goalHistory } from './goal-history';
import type { TrendFacts } from './trend-picture';

export type TrendKeyResult = Pick<KeyResultView, 'numbers' | 'trend' | 'window' | 'expected'>;
export type TrendHistory = Pick<KeyResultPage, 'numbers' | 'olderValues' | 'forecast'>;

/** What the trend chart draws: of the key result at once, of its history as soon as that is read. */
export function trendFacts(
  keyResult: TrendKeyResult,
  history: TrendHistory | undefined,
  { today, sprints }: Pick<TrendFacts, 'today' | 'sprints'>,
): TrendFacts {
  const { numbers, window, trend } = keyResult;
  const values = valuesKnown(keyResult, history);
  const { forecast } = history ?? {};
  return {
    window,
    today,
    sprints,
    values,
    goal: goalHistory({
      numbers: history?.numbers ?? { first: numbers, changes: [] },
      window,
      values: trend,
    }),
    expectedToday: expectedValue(keyResult),
    forecast: forecast && !('none' in forecast) ? forecast.path : [],
    dueDays: dueDays(keyResult),
  };
}

/** The values that the key result carries, and those from before. */
export function valuesKnown(
  { trend }: Pick<KeyResultView, 'trend'>,
  history: Pick<KeyResultPage, 'olderValues'> | undefined,
): KeyResultView['trend'] {
  const first = trend[0]?.[0];
  const older = (history?.olderValues ?? []).filter(([day]) => first !== undefined && day < first);
  return [...older, ...trend];
}

function expectedValue({ numbers, expected }: TrendKeyResult): number | null {
  if (isMeasured(numbers)) return numbers.baseline + expected * (numbers.target - numbers.baseline);
  return numbers.kind === 'milestone' && numbers.form === 'steps' ? expected : null;
}

function dueDays({ numbers, window }: TrendKeyResult): string[] {
  if (numbers.kind !== 'milestone') return [];
  const end = calendarDay(window.end);
  return [...new Set(numbers.steps.map((step) => dueDayOf(step, end)))].sort();
}
