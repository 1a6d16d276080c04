import type { Explanation } from './explain';
import type { Forecast } from './forecast';

/** Forecast of a key result (PRODUCT §3.10). */
export function explainForecast(forecast: Forecast): Explanation {
  return {
    formula:
      'median of the slopes between all pairs of values (Theil–Sen line), read on the due date; interval: spread of the values about the line × Student’s t × √(1 + 1/n + distance² ÷ sum of squares)',
    inputs: [
      { name: 'values, one a day', as: 'count', value: forecast.values },
      { name: 'first value', as: 'day', value: forecast.firstDay },
      { name: 'last value', as: 'day', value: forecast.lastDay },
      { name: 'move a week', as: 'number', value: forecast.perWeek },
      { name: 'spread about the line', as: 'number', value: forecast.spread },
      { name: 'share that the interval holds', as: 'share', value: forecast.share },
      { name: 'lower end', as: 'number', value: forecast.due.low },
      { name: 'upper end', as: 'number', value: forecast.due.high },
      ...(forecast.chance === null ? [] : [{ name: 'chance', as: 'share', value: forecast.chance } as const]),
    ],
  };
}
