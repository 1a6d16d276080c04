import fc from 'fast-check';
import { type CompletedSprint, sumOverSprints } from '../../../src/domain/alignment/sums-over-sprints';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { day } from '../okr/facts';
import { shuffled } from './work-arbitraries';

const sprint = (id: string, completedOn: string, ...done: [string, number][]): CompletedSprint => ({
  id,
  completedOn: day(completedOn),
  done: done.map(([issue, effort]) => ({ id: issue, effort })),
});
const ids = (issues: readonly { readonly id: string }[]) => issues.map((issue) => issue.id);

test('an issue counts in its last completing sprint, and is marked where it was opened again', () => {
  const sum = sumOverSprints([
    sprint('9', '2027-01-15', ['a', 3], ['b', 5]),
    sprint('10', '2027-01-29', ['a', 8]),
  ]);
  expect(sum).toMatchObject({ issues: 2, effort: 13 });
  expect(sum.sprints.map((part) => [part.id, ids(part.counted), ids(part.reopened), part.effort])).toEqual([
    ['9', ['b'], ['a'], 5],
    ['10', ['a'], [], 8],
  ]);
});

test('what is open again now is marked, and still counts where it was done: closed figures are frozen', () => {
  const sum = sumOverSprints([sprint('9', '2027-01-15', ['a', 3])], new Set(['a']));
  expect(sum).toMatchObject({ issues: 1, effort: 3 });
  expect(ids(sum.sprints[0]?.reopened ?? [])).toEqual(['a']);
});

test('of sprints completed on one day the later id is the last', () => {
  const both = [sprint('10', '2027-01-15', ['a', 2]), sprint('9', '2027-01-15', ['a', 1])];
  expect(sumOverSprints(both).sprints.map((part) => [part.id, part.effort])).toEqual([
    ['9', 0],
    ['10', 2],
  ]);
});

test('no sprint adds nothing', () => {
  expect(sumOverSprints([])).toEqual({ issues: 0, effort: 0, sprints: [] });
});

test('each issue counts exactly once, in any order of the sprints and however often they are listed', () => {
  const issue = fc.record({ id: fc.integer({ min: 1, max: 12 }).map(String), effort: fc.nat(13) });
  const sprints = fc
    .array(fc.tuple(fc.nat(30), fc.array(issue, { maxLength: 10 })), { maxLength: 8 })
    .map((rows) =>
      rows.map(([days, done], at) => ({
        id: `${at + 1}`,
        completedOn: addDays(day('2027-01-01'), days),
        done,
      })),
    )
    .chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
  fc.assert(
    fc.property(sprints, ([all, others]) => {
      const sum = sumOverSprints(all);
      const counted = sum.sprints.flatMap((part) => ids(part.counted));
      expect(new Set(counted)).toEqual(new Set(all.flatMap((each) => ids(each.done))));
      expect(counted).toHaveLength(sum.issues);
      expect(sum.sprints.reduce((effort, part) => effort + part.effort, 0)).toBe(sum.effort);
      expect(sumOverSprints([...others, ...all])).toEqual(sumOverSprints(all));
    }),
  );
});
