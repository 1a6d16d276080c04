import { wouldStand } from '../../static/app/src/features/check-in/check-in-draft';

const current = { day: '2026-11-20', value: 2.7 };
const latest = { day: '2026-11-20', value: 2.7 };
const older = { day: '2026-11-06', value: 3.1 };

test.each([
  ['the first value', '2026-11-20', null, undefined, true],
  ['a value of today', '2026-11-21', current, undefined, true],
  ['a second value of the same day', '2026-11-20', current, undefined, true],
  ['a value of an earlier day', '2026-11-10', current, undefined, false],
  ['the latest, corrected', '2026-11-20', current, latest, true],
  ['the latest, corrected to an earlier day', '2026-11-19', current, latest, false],
  ['an older one, corrected', '2026-11-06', current, older, false],
  ['an older one, corrected to the day of the latest', '2026-11-20', current, older, false],
  ['an older one, corrected to a day after the latest', '2026-11-21', current, older, true],
])('%s: is it the value now?', (_what, day, now, corrects, stands) => {
  expect(wouldStand(day, now, corrects)).toBe(stands);
});
