import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteSeed } from '../../local/jira/seed-schema';
import { OBJECTIVES } from '../../sample/okrs';
import { checkInsOf } from '../../sample/seeding/check-ins';
import { addDays, daysBetween, quartersAt } from '../../sample/seeding/quarters';
import { calendarDay } from '../../src/domain/okr/calendar-day';
import { progressOf } from '../../src/domain/okr/progress';
import { elapsedShare } from '../../src/domain/okr/window';

/** Days on which the running quarter is 40, 51 and 70 days old: the edges, and one between. */
const DAYS = ['2027-03-12', '2026-11-21', '2026-12-10'] as const;
const site = SiteSeed.parse(JSON.parse(readFileSync(join(__dirname, '../../sample/site.json'), 'utf8')));

const plans = OBJECTIVES.flatMap((objective) => objective.keyResults.map((plan) => ({ plan, objective })));
function storyOf(key: string, today: string) {
  const found = plans.find(({ plan }) => plan.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  const { plan, objective } = found;
  const quarter = quartersAt(today)[objective.quarter];
  const range = { start: calendarDay(quarter.start), end: calendarDay(quarter.end) };
  const { numbers } = plan;
  if (!('target' in numbers)) throw new Error(`${key} has no target`);
  const whole = numbers.kind === 'reach' ? { ...numbers, baseline: numbers.baseline ?? 0 } : numbers;
  const checkIns = checkInsOf(plan, quarter, today);
  const ratios = checkIns.map(({ value }) => progressOf(whole, value ?? null)?.raw ?? Number.NaN);
  const expected = elapsedShare({ ...range, pauses: [] }, calendarDay(today));
  return { checkIns, ratios, last: ratios.at(-1) ?? Number.NaN, expected, quarter };
}

test.each(plans.map(({ plan }) => [plan.key] as const))(
  "%s has check-ins in order within its quarter, with all of its owner's notes, none today",
  (key) => {
    for (const today of DAYS) {
      const { checkIns, quarter } = storyOf(key, today);
      const days = checkIns.map(({ day }) => day);
      expect(days).toEqual([...days].sort());
      expect(new Set(days).size).toBe(days.length);
      for (const day of days) {
        expect(daysBetween(quarter.start, day)).toBeGreaterThan(0);
        expect(daysBetween(day, quarter.end)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, today)).toBeGreaterThan(0);
      }
      const notes = plans.find(({ plan }) => plan.key === key)?.plan.notes.length;
      expect(checkIns.filter(({ learned }) => learned !== undefined)).toHaveLength(notes ?? 0);
      expect(checkIns.at(-1)?.learned).toBeDefined();
      for (const { confidence } of checkIns) expect(confidence).toEqual(expect.any(Number));
    }
  },
);

describe.each(DAYS)('on %s the sample tells of', (today) => {
  test('a decreasing number that goes well', () => {
    const { ratios, last, expected } = storyOf('KR-7', today);
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    expect(last / expected).toBeGreaterThan(0.95);
    expect(last).toBeLessThan(1);
  });

  test('one that goes past its target', () => {
    expect(storyOf('KR-9', today).last).toBeGreaterThan(1.1);
  });

  test('one that gets worse than where it began', () => {
    const { ratios, last } = storyOf('KR-13', today);
    expect(Math.max(...ratios)).toBeGreaterThan(0);
    expect(last).toBeLessThan(-0.1);
  });

  test('one that nobody has checked in for weeks', () => {
    const { checkIns, expected, last } = storyOf('KR-15', today);
    expect(daysBetween(checkIns.at(-1)?.day ?? '', today)).toBeGreaterThan(1.5 * 7 + 7);
    expect(last / expected).toBeGreaterThan(0.2);
  });

  test('one on track whose owner believes in it less and less', () => {
    const { checkIns, expected, last } = storyOf('KR-12', today);
    const marks = checkIns.map(({ confidence }) => confidence ?? 0);
    expect(marks).toEqual([...marks].sort((a, b) => b - a));
    expect(marks.at(-1)).toBeLessThanOrEqual(3);
    expect(last / expected).toBeGreaterThanOrEqual(0.7);
  });

  test('one on which much work was done and nothing moved', () => {
    const { last, expected, quarter } = storyOf('KR-11', today);
    expect(last / expected).toBeLessThan(0.2);
    const epic = site.issues.find(
      ({ type, summary }) => type === 'Epic' && summary === 'A help centre worth reading',
    );
    const from = -daysBetween(quarter.start, today);
    const resolved = (moment: string | undefined) => Number(/^D(-\d+)/.exec(moment ?? '')?.[1] ?? 0);
    const work = site.issues
      .filter(({ parent }) => parent === epic?.key)
      .filter(({ resolution }) => resolution === undefined || resolution === 'Done')
      .filter((issue) => issue.resolved === undefined || resolved(issue.resolved) >= from);
    const done = work.filter(({ status }) => status === 'Done');
    expect(done.length / work.length).toBeGreaterThanOrEqual(0.8);
    const closed = new Set(site.sprints.filter(({ state }) => state === 'closed').map(({ id }) => id));
    const sprints = new Set(done.flatMap((issue) => issue.sprints.slice(-1)).filter((id) => closed.has(id)));
    expect(sprints.size).toBeGreaterThanOrEqual(2);
  });
});

test('the last quarter ends with its last check-ins', () => {
  for (const today of DAYS) {
    const { checkIns, quarter } = storyOf('KR-5', today);
    expect(checkIns.at(-1)?.day).toBe(quarter.end);
    expect(addDays(quarter.end, 1)).toBe(quartersAt(today).running.start);
  }
});
