import { checkThresholds, mergeThresholds, thresholdsOf } from '../../../src/domain/okr/chosen-thresholds';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/okr/thresholds';

test('who chose nothing has the documented limits', () => {
  expect(mergeThresholds({})).toEqual(DEFAULT_THRESHOLDS);
  expect(checkThresholds(DEFAULT_THRESHOLDS)).toEqual([]);
});

test('what is chosen holds, all else stays', () => {
  const committed = { onTrack: 0.8, atRisk: 0.5 };
  expect(mergeThresholds({ staleBeats: 2, pace: { committed } })).toEqual({
    ...DEFAULT_THRESHOLDS,
    staleBeats: 2,
    pace: { ...DEFAULT_THRESHOLDS.pace, committed },
  });
});

test.each([
  ['a stored word', { staleBeats: 'often' }],
  ['an unknown limit', { patience: 3 }],
  ['half a pace', { pace: { committed: { onTrack: 0.5 } } }],
])('%s has the default', (_, stored) => {
  expect(thresholdsOf(stored)).toEqual(DEFAULT_THRESHOLDS);
});

test.each([
  ['pace.committed.atRisk', { pace: { committed: { onTrack: 0.7, atRisk: 0.7 } } }],
  ['tooEarlyShare', { tooEarlyShare: 1.2 }],
  ['staleBeats', { staleBeats: 0.9 }],
])('%s is refused where it makes no sense', (field, chosen) => {
  expect(checkThresholds(mergeThresholds(chosen)).map((each) => each.field)).toEqual([field]);
});
