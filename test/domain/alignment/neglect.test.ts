import fc from 'fast-check';
import {
  type FeedingBoard,
  mayBeNeglected,
  type NeglectFacts,
  neglected,
  neglectSentence,
} from '../../../src/domain/alignment/neglect';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/okr/thresholds';
import { day } from '../okr/facts';

const FACTS: NeglectFacts = {
  id: 'kr',
  supportedBy: ['helper'],
  lifecycle: 'active',
  status: 'at-risk',
  workedOutsideJira: false,
  window: { start: day('2027-01-01'), end: day('2027-03-31') },
};

/** A board with a two-week sprint after the other from 4 January; what each did for which key result. */
const board = (boardId: string, ...work: Record<string, number>[]): FeedingBoard => ({
  boardId,
  sprints: work.map((efforts, at) => ({
    id: `${boardId}${at}`,
    start: addDays(day('2027-01-04'), 14 * at),
    end: addDays(day('2027-01-18'), 14 * at),
    byKeyResult: new Map(Object.entries(efforts)),
  })),
});
const OTHER = { else: 5 };

test.each<[string, FeedingBoard[], boolean]>([
  ['blank for two sprints on its only board', [board('1', { kr: 3 }, OTHER, {})], true],
  ['blank for one', [board('1', OTHER, { kr: 3 }, {})], false],
  ['blank on one board, worked on by another', [board('1', {}, {}), board('2', {}, { kr: 1 })], false],
  ['blank on both', [board('1', {}, {}), board('2', { kr: 1 }, {}, {})], true],
  ['work on what supports it is work on it', [board('1', {}, { helper: 1 })], false],
  ['no effort is no work', [board('1', { kr: 0 }, { kr: 0 })], true],
  ['a board that had one sprint so far', [board('1', {}, {}), board('2', {})], false],
  ['a board without sprints is not asked', [board('1', {}, {}), board('2')], true],
  ['no board', [], false],
])('%s: %#', (_name, boards, expected) => {
  expect(neglected(FACTS, boards) !== null).toBe(expected);
});

test('it says since when, on which boards, and what came last', () => {
  const boards = [board('10', {}, { kr: 2 }, {}, {}), board('9', { kr: 2 }, {}, {}, {})];
  const neglect = neglected(FACTS, boards);
  expect(neglect).toEqual({
    sprints: 2,
    boardIds: ['9', '10'],
    since: '2027-02-01',
    lastWorkOn: '2027-02-01',
  });
  expect(neglect && neglectSentence(neglect, ['Shop', 'Search'])).toBe(
    'No work in the last 2 sprints of Shop and Search, since 1 Feb 2027; last worked on in a sprint until 1 Feb 2027.',
  );
  expect(neglect && neglectSentence(neglect, ['Shop'])).toContain('of both boards that feed it, since');
});

test('never worked on is said so', () => {
  const neglect = neglected(FACTS, [board('1', {}, {}, {})]);
  expect(neglect).toMatchObject({ sprints: 3, lastWorkOn: null, since: '2027-01-04' });
  expect(neglect && neglectSentence(neglect)).toBe(
    'No work in the last 3 sprints of the board that feeds it, since 4 Jan 2027; nobody has worked on it in its window.',
  );
});

test('sprints outside its window do not count', () => {
  const late = { ...FACTS, window: { start: day('2027-02-01'), end: day('2027-03-31') } };
  expect(neglected(late, [board('1', {}, {}, {})])).toBeNull();
  expect(neglected(late, [board('1', {}, {}, {}, {})])).toMatchObject({ sprints: 2 });
});

test('two teams with sprints side by side on a board do not make two in a row', () => {
  const [a, b] = [board('1', {}), board('1', {})];
  const side = (one: FeedingBoard, other: FeedingBoard): FeedingBoard => ({
    boardId: '1',
    sprints: [...one.sprints, ...other.sprints.map((each) => ({ ...each, id: `x${each.id}` }))],
  });
  expect(neglected(FACTS, [side(a, b)])).toBeNull();
  expect(neglected(FACTS, [side(board('1', {}, {}), board('1', {}, {}))])).toMatchObject({ sprints: 2 });
  expect(neglected(FACTS, [side(board('1', {}, {}), board('1', {}, { kr: 1 }))])).toBeNull();
});

test.each<[string, Partial<NeglectFacts>, boolean]>([
  ['behind', { status: 'off-track' }, true],
  ['without data', { status: 'no-data' }, true],
  ['paused', { status: 'paused' }, false],
  ['done', { status: 'done' }, false],
  ['Measuring', { status: 'measuring' }, false],
  ['not started', { status: 'not-started' }, false],
  ['worked outside Jira', { workedOutsideJira: true }, false],
  ['a draft', { lifecycle: 'draft' }, false],
  ['closed', { lifecycle: 'closed' }, false],
])('a key result that is %s', (_name, facts, expected) => {
  expect(mayBeNeglected({ ...FACTS, ...facts })).toBe(expected);
  expect(neglected({ ...FACTS, ...facts }, [board('1', {}, {})]) !== null).toBe(expected);
});

test('how many sprints in a row is a setting', () => {
  const patient = { ...DEFAULT_THRESHOLDS, neglectedSprints: 3 };
  expect(neglected(FACTS, [board('1', {}, {})], patient)).toBeNull();
  expect(neglected(FACTS, [board('1', {}, {}, {})], patient)).toMatchObject({ sprints: 3 });
});

test('more work never makes it neglected, and the order of boards and sprints does not matter', () => {
  const anyBoards = fc.array(fc.array(fc.boolean(), { maxLength: 5 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(anyBoards, fc.nat(2), fc.nat(4), (rows, atBoard, atSprint) => {
      const boards = rows.map((row, at) => board(`${at}`, ...row.map((worked) => (worked ? { kr: 1 } : {}))));
      const more = rows.map((row, at) =>
        board(
          `${at}`,
          ...row.map((worked, i) => (worked || (at === atBoard && i === atSprint) ? { kr: 1 } : {})),
        ),
      );
      const before = neglected(FACTS, boards);
      if (before === null) expect(neglected(FACTS, more)).toBeNull();
      const reversed = [...boards]
        .reverse()
        .map((each) => ({ ...each, sprints: [...each.sprints].reverse() }));
      expect(neglected(FACTS, reversed)).toEqual(before);
    }),
  );
});
