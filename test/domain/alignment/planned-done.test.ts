import fc from 'fast-check';
import { PLAN_SOURCE_WORDS, plannedDone, type SprintIssue } from '../../../src/domain/alignment/planned-done';
import { overloadOf } from '../../../src/domain/alignment/room';
import { day } from '../okr/facts';
import { anyPoints, shuffled } from './work-arbitraries';

const issue = (id: string, more: Partial<SprintIssue> = {}): SprintIssue => ({
  id,
  planned: true,
  plannedEffort: 3,
  effort: 3,
  inNow: true,
  done: false,
  doneOn: null,
  addedOn: null,
  removedOn: null,
  ...more,
});
const later = { planned: false, plannedEffort: 0, addedOn: day('2027-02-03') };
const out = { inNow: false, removedOn: day('2027-02-04') };

const sets = ({ planned, added, done, carried, removed }: ReturnType<typeof plannedDone>) =>
  [planned, added, done, carried, removed].map((tally) => tally.ids.join(' '));

test.each<[string, SprintIssue, string[]]>([
  ['planned and open', issue('1'), ['1', '', '', '1', '']],
  ['planned and done', issue('1', { done: true }), ['1', '', '1', '', '']],
  ['planned and taken out', issue('1', out), ['1', '', '', '', '1']],
  [
    'done and taken out is not done in this sprint',
    issue('1', { ...out, done: true }),
    ['1', '', '', '', '1'],
  ],
  ['added and open', issue('1', later), ['', '1', '', '1', '']],
  ['added and done', issue('1', { ...later, done: true }), ['', '1', '1', '', '']],
  ['added and taken out again', issue('1', { ...later, ...out }), ['', '1', '', '', '1']],
  ['added on a day nobody stored', issue('1', { ...later, addedOn: null }), ['', '1', '', '1', '']],
  ['taken out and brought back', issue('1', { addedOn: day('2027-02-05') }), ['1', '', '', '1', '']],
  ['never in it', issue('1', { planned: false, inNow: false }), ['', '', '', '', '']],
])('an issue %s', (_name, each, expected) => {
  expect(sets(plannedDone([each], 'closed'))).toEqual(expected);
});

test('before a sprint begins everything in it is planned, and nothing else is', () => {
  const plan = plannedDone([issue('1', { ...later, effort: 5 }), issue('2', out)], 'future');
  expect(sets(plan)).toEqual(['1', '', '', '1', '']);
  expect(plan).toMatchObject({ planned: { effort: 5 }, reestimated: 0 });
});

test('a plan weighs what it weighed at the start, what became of it what it weighs now', () => {
  const sums = plannedDone(
    [
      issue('1', { effort: 5, done: true }),
      issue('2', { effort: 2 }),
      issue('3', { ...later, effort: 8 }),
      issue('4', { ...out, effort: 3 }),
    ],
    'active',
  );
  expect(sums).toMatchObject({
    planned: { effort: 9 },
    added: { effort: 8 },
    done: { effort: 5 },
    carried: { effort: 10 },
    removed: { effort: 3 },
    reestimated: 1,
  });
  expect(overloadOf(sums)).toBe(6);
});

describe('for any sprint', () => {
  const yes = fc.boolean();
  const anyIssue = fc.record({
    planned: yes,
    plannedEffort: anyPoints(),
    effort: anyPoints(),
    inNow: yes,
    done: yes,
    doneOn: fc.constant(null),
    addedOn: fc.constantFrom(null, day('2027-02-03')),
    removedOn: fc.constantFrom(null, day('2027-02-04')),
  });
  const anySprintIssues = fc
    .array(anyIssue, { maxLength: 20 })
    .map((rows) => rows.map((row, at) => ({ id: `${at}`, ...row })));
  const anyState = fc.constantFrom('future' as const, 'active' as const, 'closed' as const);

  test('planned + added = done + carried + removed, in issues and, with what was estimated anew, in effort', () => {
    fc.assert(
      fc.property(anySprintIssues, anyState, (issues, state) => {
        const { planned, added, done, carried, removed, reestimated } = plannedDone(issues, state);
        const start = [...planned.ids, ...added.ids];
        const end = [...done.ids, ...carried.ids, ...removed.ids];
        expect([...start].sort()).toEqual([...end].sort());
        expect(new Set(start).size).toBe(start.length);
        expect(planned.effort + reestimated + added.effort).toBeCloseTo(
          done.effort + carried.effort + removed.effort,
          9,
        );
      }),
    );
  });

  test('listing issues twice, or in another order, counts nothing twice', () => {
    const twoOrders = anySprintIssues.chain((issues) => fc.tuple(fc.constant(issues), shuffled(issues)));
    fc.assert(
      fc.property(twoOrders, anyState, ([issues, others], state) => {
        const one = plannedDone(issues, state);
        expect(plannedDone([...issues, ...issues], state)).toEqual(one);
        const other = plannedDone(others, state);
        expect([...other.done.ids].sort()).toEqual([...one.done.ids].sort());
        expect(other.carried.effort).toBeCloseTo(one.carried.effort, 9);
      }),
    );
  });
});

test('a plan that was not stored at the start says so', () => {
  expect(PLAN_SOURCE_WORDS.start).toBeNull();
  expect(PLAN_SOURCE_WORDS.today).toMatch(/^From today’s state/);
});
