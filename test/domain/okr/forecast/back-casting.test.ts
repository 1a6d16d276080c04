import { type Forecast, forecast } from '../../../../src/domain/okr/forecast';
import { backCasts } from './back-cast';
import type { HistoryKind } from './generators';

const SERIES = 250;

/** Forecasts of the ends of histories, each made from its first part alone. */
function forecastsOf(kind: HistoryKind): { readonly made: Forecast; readonly end: number }[] {
  return backCasts(kind, SERIES).flatMap(({ history, known, end }) => {
    const window = { ...history.window, end: end.day, pauses: [] };
    const made = forecast({ window, values: known, wanted: null }, known.at(-1)?.day ?? window.start);
    return 'none' in made ? [] : [{ made, end: end.value }];
  });
}

const isHeld = ({ made: { due }, end }: { readonly made: Forecast; readonly end: number }) =>
  due.low <= end && end <= due.high;

test.each<HistoryKind>(['linear', 'noisy', 'flat', 'decreasing'])(
  'of %s histories, seven to nine in ten end within the interval of 80 %%',
  (kind) => {
    const forecasts = forecastsOf(kind);
    expect(forecasts.length).toBeGreaterThan(SERIES * 0.9);
    const coverage = forecasts.filter(isHeld).length / forecasts.length;
    expect(coverage).toBeGreaterThanOrEqual(0.7);
    expect(coverage).toBeLessThanOrEqual(0.9);
  },
);

test.each<HistoryKind>(['s-curve', 'late-jump'])(
  'of %s histories, which no line expects, there is a forecast all the same',
  (kind) => {
    const forecasts = forecastsOf(kind);
    expect(forecasts.length).toBeGreaterThan(SERIES * 0.9);
    for (const { made } of forecasts) {
      expect(Number.isFinite(made.due.value)).toBe(true);
      expect(made.due.high).toBeGreaterThanOrEqual(made.due.low);
    }
  },
);

test('chances mean what they say: of those around one half about half come true', () => {
  const said = (['linear', 'noisy', 'decreasing'] as const).flatMap((kind) =>
    backCasts(kind, SERIES).flatMap(({ history, known, end }) => {
      const { baseline, target } = history;
      const wanted = target > baseline ? { lower: target, upper: null } : { lower: null, upper: target };
      const window = { ...history.window, end: end.day, pauses: [] };
      const made = forecast({ window, values: known, wanted }, known.at(-1)?.day ?? window.start);
      const reached = target > baseline ? end.value >= target : end.value <= target;
      return 'none' in made || made.chance === null ? [] : [{ chance: made.chance, reached }];
    }),
  );
  const shareReached = (from: number, to: number) => {
    const some = said.filter(({ chance }) => chance >= from && chance < to);
    return some.filter(({ reached }) => reached).length / some.length;
  };
  expect(shareReached(0, 0.1)).toBeLessThan(0.1);
  expect(shareReached(0.35, 0.65)).toBeGreaterThan(0.3);
  expect(shareReached(0.35, 0.65)).toBeLessThan(0.7);
  expect(shareReached(0.9, 1.01)).toBeGreaterThan(0.85);
});
