import { linesOfIssue } from '../../../src/domain/alignment/lines-of-issue';
import { ancestry, openServes, servesLevels } from '../../../src/domain/alignment/serves-levels';

const parents = new Map([
  ['story', 'epic'],
  ['epic', 'initiative'],
  ['a', 'b'],
  ['b', 'a'],
]);
const parentOf = (id: string) => parents.get(id) ?? null;
const kr = (...keyResults: string[]) => ({ keyResults, areas: [] });

test('levels run from the issue upwards, the goal line last', () => {
  const serves = new Map([
    ['story', kr('1')],
    ['initiative', kr('3')],
  ]);
  const levels = servesLevels('story', parentOf, (id) => serves.get(id), kr('9'));
  expect(levels).toEqual([kr('1'), kr(), kr('3'), kr('9')]);
  expect(servesLevels('lone', parentOf, (id) => serves.get(id), null)).toEqual([kr()]);
});

test('parents that lead back end where they do', () => {
  expect(ancestry('a', parentOf)).toEqual(['a', 'b']);
  expect(ancestry('self', () => 'self')).toEqual(['self']);
  let next = 0;
  expect(ancestry('0', () => `${++next}`)).toHaveLength(12);
});

test('only what is open counts, each once', () => {
  const level = { keyResults: ['open', 'closed', 'open'], areas: ['kept', 'gone'] };
  const open = openServes(
    level,
    (id) => id === 'open',
    (id) => id === 'kept',
  );
  expect(open).toEqual({ keyResults: ['open'], areas: ['kept'] });
});

test('an issue belongs to the lines that share a key result with it, and to the one it was assigned to', () => {
  const lines = [
    { id: 'l1', keyResultIds: ['1', '2'] },
    { id: 'l2', keyResultIds: [] },
    { id: 'l3', keyResultIds: ['3'] },
  ];
  const idsOf = (...args: [string[], string | null]) =>
    linesOfIssue(args[0], lines, args[1]).map((line) => line.id);
  expect(idsOf(['2'], null)).toEqual(['l1']);
  expect(idsOf(['3'], 'l2')).toEqual(['l2', 'l3']);
  expect(idsOf([], null)).toEqual([]);
  expect(idsOf(['1'], 'gone')).toEqual(['l1']);
});
