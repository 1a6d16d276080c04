import fc from 'fast-check';
import { planFigures } from '../../../static/app/src/features/planning/plan-figures';
import { NOTHING_TRIED, type Target, triesAfter } from '../../../static/app/src/features/planning/tries';
import { check, issue, serves } from './plan';

const SHARE = 1 / 3;
const target = (id: string, kind: Target['kind'] = 'key-result'): Target => ({
  kind,
  id,
  objectiveId: 'objective-1',
  key: `KR-${id}`,
  title: id,
});
const plan = check({
  issues: [issue('1', 5, { above: ['100'] }), issue('2', 3, { above: ['101'] }), issue('3', 2)],
  serves: { '100': serves({ openIds: ['errors'] }) },
});

test('an issue counts for what its epic serves; what serves nothing is unaligned', () => {
  const { alignment, unit } = planFigures(plan, SHARE);
  expect(unit).toBe('points');
  expect(alignment?.shares).toEqual({ keyResult: 0.5, area: 0, unaligned: 0.5 });
  expect(alignment?.byKeyResult.get('errors')).toBe(5);
});

test('linking an epic is seen in the shares before anything is saved', () => {
  const tries = triesAfter(NOTHING_TRIED, { type: 'link', ids: ['101'], target: target('speed') });
  const { alignment } = planFigures(plan, SHARE, tries);
  expect(alignment?.shares.keyResult).toBeCloseTo(0.8);
  expect(alignment?.byKeyResult.get('speed')).toBe(3);
  expect(planFigures(plan, SHARE).alignment?.shares.keyResult).toBe(0.5);
});

test('a KRA counts as one', () => {
  const tries = triesAfter(NOTHING_TRIED, { type: 'link', ids: ['3'], target: target('upkeep', 'area') });
  expect(planFigures(plan, SHARE, tries).alignment?.shares.area).toBeCloseTo(0.2);
});

test('what goes to the backlog counts no more, and what comes in brings what it serves', () => {
  const out = triesAfter(NOTHING_TRIED, { type: 'out', ids: ['2', '3'] });
  expect(planFigures(plan, SHARE, out).alignment?.shares.keyResult).toBe(1);
  const candidate = {
    issue: issue('9', 10, { above: ['109'] }),
    serves: { '109': serves({ openIds: ['errors'] }) },
  };
  const both = triesAfter(out, { type: 'in', candidate });
  expect(planFigures(plan, SHARE, both).alignment?.effort).toBe(15);
  expect(planFigures(plan, SHARE, both).alignment?.byKeyResult.get('errors')).toBe(15);
});

test('an issue on a goal line serves what the line serves, where nothing nearer does', () => {
  const lined = {
    ...plan,
    lines: [{ id: 'line', text: 'Faster', keys: ['KR-2'], serves: serves({ openIds: ['speed'] }) }],
  };
  const tries = triesAfter(NOTHING_TRIED, { type: 'line', ids: ['1', '3'], lineId: 'line' });
  const { alignment } = planFigures(lined, SHARE, tries);
  expect(alignment?.byKeyResult.get('errors')).toBe(5);
  expect(alignment?.byKeyResult.get('speed')).toBe(2);
});

test('issues that the viewer may not browse count all the same', () => {
  const with_ = check({
    issues: [issue('1', 5)],
    serves: { '1': serves({ openIds: ['speed'] }) },
    others: [
      { serves: serves({ openIds: ['errors'] }), count: 2, unestimated: 1, points: 4 },
      { serves: serves(), count: 1, unestimated: 0, points: 8 },
    ],
  });
  const { alignment, count } = planFigures(with_, 0.5);
  expect(count).toBe(4);
  // One of the others has no estimate and weighs the median of 3.
  expect(alignment?.effort).toBe(5 + 4 + 3 + 8);
  expect(alignment?.unaligned).toBe(8);
  expect(alignment?.byKeyResult.get('errors')).toBe(7);
});

test('mostly without estimates, issues are counted, and it says so', () => {
  const { unit, note, alignment } = planFigures(
    check({ issues: [issue('1', null), issue('2', null), issue('3', 5)] }),
    SHARE,
  );
  expect(unit).toBe('issues');
  expect(note).toMatchObject({ code: 'mostly-unestimated', unestimated: 2, of: 3 });
  expect(alignment?.effort).toBe(3);
});

test('a sprint without issues has no shares', () => {
  expect(planFigures(check(), SHARE).alignment).toBeNull();
});

test('linking what is unaligned never makes a plan less aligned', () => {
  const issues = fc.array(fc.record({ points: fc.nat(20), epic: fc.nat(3), linked: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(issues, fc.nat(3), (rows, epic) => {
      const random = check({
        issues: rows.map(({ points, epic: parent }, at) =>
          issue(`${at}`, points, { above: [`10${parent}`] }),
        ),
        serves: Object.fromEntries(
          rows.flatMap(({ linked }, at) => (linked ? [[`${at}`, serves({ openIds: ['errors'] })]] : [])),
        ),
      });
      const before = planFigures(random, SHARE).alignment?.shares.unaligned ?? 0;
      const tries = triesAfter(NOTHING_TRIED, { type: 'link', ids: [`10${epic}`], target: target('speed') });
      const after = planFigures(random, SHARE, tries).alignment?.shares.unaligned ?? 0;
      expect(after).toBeLessThanOrEqual(before + 1e-9);
    }),
  );
});
