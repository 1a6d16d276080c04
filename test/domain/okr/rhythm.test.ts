import { RHYTHMS, rhythmDays } from '../../../src/domain/okr/rhythm';

test('every rhythm has its length, a sprint that of the team', () => {
  expect(RHYTHMS.map((rhythm) => rhythmDays(rhythm))).toEqual([7, 14, 30, 14]);
  expect(RHYTHMS.map((rhythm) => rhythmDays(rhythm, 21))).toEqual([7, 14, 30, 21]);
});
