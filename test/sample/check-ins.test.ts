import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteSeed } from '../../local/jira/seed-schema';
import { OBJECTIVES } from '../../sample/okrs';
import { COMPANY, LATER, RESTRICTED } from '../../sample/okrs/company';
import { FIGURES } from '../../sample/okrs/running-figures';
import { checkInsOf } from '../../sample/seeding/check-ins';
import { dayOf } from '../../sample/seeding/day-of';
import { addDays, daysBetween, quartersAt } from '../../sample/seeding/quarters';
import { calendarDay } from '../../src/domain/okr/calendar-day';
import { progressOf } from '../../src/domain/okr/progress';
import { elapsedShare } from '../../src/domain/okr/window';

/** Days on which the running quarter is 40, 51 and 70 days old: the edges, and one between. */
const DAYS = ['2027-03-12', '2026-11-21', '2026-12-10'] as const;
const site = SiteSeed.parse(JSON.parse(readFileSync(join(__dirname, '../../sample/site.json'), 'utf8')));

const plans = [
  ...[...OBJECTIVES, ...COMPANY, FIGURES, RESTRICTED].flatMap(({ cycle, keyResults }) =>
    keyResults.map((plan) => ({ plan, cycle })),
  ),
  ...LATER.map(({ plan }) => ({ plan, cycle: 'running' as const })),
];

function saidOf(key: string, today: string) {
  const found = plans.find(({ plan }) => plan.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  const quarter = quartersAt(today)[found.cycle];
  return { plan: found.plan, quarter, checkIns: checkInsOf(found.plan, quarter, today) };
}

function storyOf(key: string, today: string) {
  const { plan, quarter, checkIns } = saidOf(key, today);
  const range = { start: calendarDay(quarter.start), end: calendarDay(quarter.end) };
  const { numbers } = plan;
  if (!('target' in numbers)) throw new Error(`${key} has no target`);
  const whole = numbers.kind === 'reach' ? { ...numbers, baseline: numbers.baseline ?? 0 } : numbers;
  const ratios = checkIns.map(({ value }) => progressOf(whole, value ?? null)?.raw ?? Number.NaN);
  const expected = elapsedShare({ ...range, pauses: [] }, calendarDay(today));
  return { checkIns, ratios, last: ratios.at(-1) ?? Number.NaN, expected, quarter };
}

test.each(plans.map(({ plan }) => [plan.key] as const))(
  "%s has check-ins in order within its quarter, with all of its owner's notes, none today",
  (key) => {
    for (const today of DAYS) {
      const { checkIns, quarter } = saidOf(key, today);
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

  test('a guardrail that holds, and one that was breached of late', () => {
    const inside = (key: string) => {
      const { plan, checkIns } = saidOf(key, today);
      const upper = plan.numbers.kind === 'keep-within' ? (plan.numbers.upper ?? 0) : Number.NaN;
      return checkIns.map(({ value }) => (value ?? Number.NaN) <= upper);
    };
    expect(inside('KR-20')).not.toContain(false);
    expect(inside('KR-21').at(0)).toBe(true);
    expect(inside('KR-21').at(-1)).toBe(false);
  });

  test('steps that are done one after the other, the next one overdue for less than a week', () => {
    const { plan, quarter, checkIns } = saidOf('KR-23', today);
    expect(checkIns.map(({ value }) => value)).toEqual(checkIns.map(() => null));
    expect(checkIns.at(0)?.stepsDone).toEqual([]);
    expect(checkIns.at(-1)?.stepsDone?.map(({ stepId }) => stepId)).toEqual(['orders', 'subscriptions']);
    const steps = plan.numbers.kind === 'milestone' ? plan.numbers.steps : [];
    const dues = steps.map(({ due }) => (due === null ? quarter.end : dayOf(due, quarter, today)));
    expect(dues).toEqual([...dues].sort());
    const overdue = steps.filter(({ done }, index) => done === undefined && (dues[index] ?? '') < today);
    expect(overdue.map(({ id }) => id)).toEqual(['returns']);
    expect(daysBetween(dues[2] ?? '', today)).toBeLessThanOrEqual(7);
    for (const due of dues) expect(due <= quarter.end).toBe(true);
  });

  test('a baseline that was looked for and found', () => {
    const values = saidOf('KR-25', today).checkIns.map(({ value }) => value);
    expect(values.at(-1)).toEqual(expect.any(Number));
    for (const value of values.slice(0, -1)) expect(value).toBeNull();
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
