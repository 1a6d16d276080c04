import { triedWords } from '../../../static/app/src/features/planning/outcome-text';
import { linkJobs, withoutLinks } from '../../../static/app/src/features/planning/to-do';
import {
  NOTHING_TRIED,
  type Target,
  type Tries,
  type TryAction,
  triedCount,
  triesAfter,
} from '../../../static/app/src/features/planning/tries';

const target = (id: string): Target => ({ kind: 'key-result', id, objectiveId: 'o', key: id, title: id });
const after = (...actions: TryAction[]): Tries => actions.reduce(triesAfter, NOTHING_TRIED);

test('every step can be taken back', () => {
  const done = after(
    { type: 'link', ids: ['1'], target: target('a') },
    { type: 'out', ids: ['2'] },
    { type: 'line', ids: ['3'], lineId: 'line' },
  );
  expect(triedCount(done)).toBe(3);
  const back = [
    { type: 'unlink', id: '1', targetId: 'a' },
    { type: 'stay', ids: ['2'] },
    { type: 'off-line', id: '3' },
  ].reduce((tries, action) => triesAfter(tries, action as TryAction), done);
  expect(triedCount(back)).toBe(0);
});

test('the same link twice is one', () => {
  const twice: TryAction = { type: 'link', ids: ['1'], target: target('a') };
  expect(triedCount(after(twice, twice))).toBe(1);
});

test('links are made in one call for each target, in portions that it takes', () => {
  const many = Array.from({ length: 60 }, (_, index) => `${index}`);
  const tries = after(
    { type: 'link', ids: many, target: target('a') },
    { type: 'link', ids: ['1'], target: target('b') },
  );
  expect(linkJobs(tries).map(({ target: { id }, issueIds }) => [id, issueIds.length])).toEqual([
    ['a', 50],
    ['a', 10],
    ['b', 1],
  ]);
});

test('what was done is no try any more, and what was refused stays one', () => {
  const tries = after({ type: 'link', ids: ['1', '2'], target: target('a') });
  expect([...withoutLinks(tries, 'a', ['1']).links.keys()]).toEqual(['2']);
});

test('what is tried while the rest is being done stays a try', () => {
  const begun = after(
    { type: 'link', ids: ['1', '2'], target: target('a') },
    { type: 'out', ids: ['3', '4'] },
    { type: 'line', ids: ['5', '6'], lineId: 'line' },
  );
  const meanwhile = [
    { type: 'link', ids: ['1', '7'], target: target('b') },
    { type: 'out', ids: ['8'] },
    { type: 'line', ids: ['6'], lineId: 'other' },
  ].reduce((tries, action) => triesAfter(tries, action as TryAction), begun);
  const left = after({ type: 'link', ids: ['2'], target: target('a') }, { type: 'out', ids: ['4'] });
  const done = triesAfter(meanwhile, { type: 'done', begun, left });
  expect([...done.links].map(([id, targets]) => [id, targets.map((each) => each.id)])).toEqual([
    ['1', ['b']],
    ['2', ['a']],
    ['7', ['b']],
  ]);
  expect([...done.out]).toEqual(['4', '8']);
  expect([...done.lines]).toEqual([['6', 'other']]);
});

test('what is tried is said in words', () => {
  const tries = after({ type: 'link', ids: ['1'], target: target('a') }, { type: 'out', ids: ['2', '3'] });
  expect(triedWords(tries)).toBe('Tried: 1 link, 2 issues to the backlog.');
});
