import fc from 'fast-check';
import { issuesFor, pointsADay, pointsOfIssues, pointsOfRun } from '../../../src/domain/automation/cost';
import { type Found, questionsOf, readingFrom } from '../../../src/domain/automation/read-source';
import { isDue, slotOf } from '../../../src/domain/automation/slot';
import { type AutomationSource, checkSource } from '../../../src/domain/automation/source';

const count = (jql: string): AutomationSource => ({ kind: 'count', jql });
const sum: AutomationSource = {
  kind: 'sum',
  jql: 'project = SHOP',
  fieldId: 'customfield_1',
  fieldName: 'Points',
};
const average: AutomationSource = { ...sum, kind: 'average' };
const numbers = (values: (number | null)[], more = false): Found => ({ kind: 'numbers', values, more });

describe('a source is refused before Jira is asked', () => {
  test.each<[string, AutomationSource, string[]]>([
    ['without a query', count('  '), ['jql:required']],
    ['with an order', count('project = A order  by key'), ['jql:ordered']],
    ['that means "me"', count('assignee = currentUser()'), ['jql:whose']],
    [
      'with a part that means "me"',
      { kind: 'share', jql: 'project = A', part: 'reporter = currentUser ()' },
      ['part:whose'],
    ],
    ['that is too long', count(`text ~ "${'x'.repeat(2000)}"`), ['jql:too-long']],
    ['that leaves its brackets', count('a = 1) OR (b = 2'), ['jql:brackets']],
    ['with an open bracket', count('a in (1, 2'), ['jql:brackets']],
    ['without a field', { ...sum, fieldId: '' }, ['fieldId:not-a-field']],
    ['with a field that is none', { ...sum, fieldId: 'a.b) or (c' }, ['fieldId:not-a-field']],
  ])('%s', (_, source, problems) => {
    expect(checkSource(source).map(({ field, code }) => `${field}:${code}`)).toEqual(problems);
  });

  test.each([
    'summary ~ "order by currentUser()"',
    'summary ~ "a) OR (b" AND (c = 1)',
    "summary ~ 'say \\' order by'",
    'project = SHOP AND type = Bug',
  ])('but not for words in a quoted text: %s', (jql) => expect(checkSource(count(jql))).toEqual([]));
});

describe('a reading', () => {
  test('of a count is what Jira says', () => {
    expect(readingFrom(count('x'), [{ kind: 'count', count: 12 }])).toMatchObject({ ok: true, value: 12 });
  });
  test('of a share is in percent, asked as two counts', () => {
    const share: AutomationSource = { kind: 'share', jql: 'a = 1 OR b = 2', part: 'c = 3 OR d = 4' };
    expect(questionsOf(share).map((each) => each.jql)).toEqual([
      'a = 1 OR b = 2',
      '(a = 1 OR b = 2) AND (c = 3 OR d = 4)',
    ]);
    const found: Found[] = [
      { kind: 'count', count: 8 },
      { kind: 'count', count: 2 },
    ];
    expect(readingFrom(share, found)).toMatchObject({ ok: true, value: 25 });
  });
  test('of a share of nothing is none', () => {
    const none: Found[] = [
      { kind: 'count', count: 0 },
      { kind: 'count', count: 0 },
    ];
    expect(readingFrom({ kind: 'share', jql: 'a', part: 'b' }, none)).toMatchObject({ ok: false });
  });
  test.each<[string, AutomationSource, Found, unknown]>([
    [
      'a sum leaves empty fields out and says so',
      sum,
      numbers([1, null, 2.5]),
      { ok: true, value: 3.5, said: '3 issues, 1 without Points' },
    ],
    ['a sum of no issues is 0', sum, numbers([]), { ok: true, value: 0, said: '0 issues' }],
    [
      'an average is over filled fields',
      average,
      numbers([1, null, 2]),
      { ok: true, value: 1.5, said: '2 issues, 1 without Points' },
    ],
    [
      'an average of nothing is none',
      average,
      numbers([null]),
      { ok: false, said: 'No matching issue has Points filled in.' },
    ],
  ])('%s', (_, source, found, reading) => expect(readingFrom(source, [found])).toEqual(reading));
  test.each([sum, average])('of part of the issues is none ($kind)', (source) => {
    expect(readingFrom(source, [numbers([1], true)])).toMatchObject({ ok: false });
  });
  test.each([count('x'), sum])('without an answer is none ($kind)', (source) => {
    expect(readingFrom(source, [])).toEqual({ ok: false, said: 'Jira did not answer in full.' });
  });
});

test('a run costs what Jira charges: two points a count, a page and its issues for a sum', () => {
  expect(pointsOfRun(count('x'), 5000)).toBe(2);
  expect(pointsOfRun({ kind: 'share', jql: 'a', part: 'b' }, 0)).toBe(4);
  expect(pointsOfRun(sum, 250)).toBe(253);
  expect(pointsADay(sum, 250, 'week')).toBe(37);
});

test('for so many points as many issues may be read as they pay for, and none more', () => {
  fc.assert(
    fc.property(fc.nat(3000), (points) => {
      const issues = issuesFor(points);
      if (issues > 0) expect(pointsOfIssues(issues)).toBeLessThanOrEqual(points);
      if (issues < 1000) expect(pointsOfIssues(issues + 1)).toBeGreaterThan(points);
    }),
  );
});

test('in each period of 24 or 168 hours there is exactly one hour for a query', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('day' as const, 'week' as const),
      fc.nat(10_000),
      (asked, every, from) => {
        const slot = slotOf(asked, every);
        const hours = Array.from(
          { length: every === 'day' ? 24 : 168 },
          (_, hour) => (from + hour) * 3_600_000,
        );
        expect(hours.filter((now) => isDue(slot, every, now))).toHaveLength(1);
      },
    ),
  );
});

test('different queries spread over the hours of the day', () => {
  const slots = new Set(Array.from({ length: 500 }, (_, at) => slotOf(`project = P${at}`, 'day')));
  expect(slots.size).toBe(24);
});
