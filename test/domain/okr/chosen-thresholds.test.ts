import { checkThresholds, LIMIT_RANGES, mergeThresholds } from '../../../src/domain/okr/chosen-thresholds';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/okr/thresholds';

test('nothing chosen is the documented table, and the table itself is in order', () => {
  expect(mergeThresholds({})).toBe(DEFAULT_THRESHOLDS);
  expect(checkThresholds(DEFAULT_THRESHOLDS)).toEqual([]);
});

test('every limit has a range, and the default lies in it', () => {
  const { pace, success, ...limits } = DEFAULT_THRESHOLDS;
  expect(Object.keys(LIMIT_RANGES).sort()).toEqual(Object.keys(limits).sort());
});

test('what was chosen stands instead of the default, the rest stays', () => {
  const merged = mergeThresholds({
    staleBeats: 3,
    pace: { committed: { onTrack: 0.8 } },
    success: { aspirational: 0.6 },
  });
  expect(merged).toEqual({
    ...DEFAULT_THRESHOLDS,
    staleBeats: 3,
    pace: { ...DEFAULT_THRESHOLDS.pace, committed: { onTrack: 0.8, atRisk: 0.7 } },
    success: { committed: 1, aspirational: 0.6 },
  });
});

test('what is no number, or unknown, is left out', () => {
  const chosen = { staleBeats: 'often', pace: 3, tooEarlyDays: Number.NaN, madeUp: 1, toString: 2 };
  expect(mergeThresholds(chosen)).toEqual(DEFAULT_THRESHOLDS);
});

test.each([
  ['a share above one', { insideShare: 1.1 }, ['insideShare out-of-range']],
  ['half a day', { overdueDays: 7.5 }, ['overdueDays not-whole']],
  [
    'At risk from above On track',
    { pace: { committed: { atRisk: 0.95 } } },
    ['pace.committed.atRisk not-below'],
  ],
  [
    'both from the same ratio',
    { pace: { aspirational: { atRisk: 0.7 } } },
    ['pace.aspirational.atRisk not-below'],
  ],
  ['confidence the wrong way round', { confidentAtRisk: 8 }, ['confidentAtRisk not-below']],
  ['more sprints needed than looked at', { paceSprintsNeeded: 4 }, ['paceSprintsNeeded not-below']],
  ['a success beyond all', { success: { committed: 2 } }, ['success.committed out-of-range']],
])('%s is refused', (_what, chosen, problems) => {
  expect(checkThresholds(mergeThresholds(chosen)).map(({ field, code }) => `${field} ${code}`)).toEqual(
    problems,
  );
});
