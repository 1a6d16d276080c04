import fc from 'fast-check';
import { type RankedIssue, roomFor } from '../../../src/domain/alignment/room';
import { ALIGNMENT_SIDES, type AlignmentSide } from '../../../src/domain/alignment/sprint-alignment';
import { anyPoints } from './work-arbitraries';

const issue = (
  id: string,
  effort: number,
  side: AlignmentSide = 'unaligned',
  category: RankedIssue['category'] = 'new',
): RankedIssue => ({ id, effort, side, category });
const ids = (room: ReturnType<typeof roomFor>) => room.issues.map((each) => each.id);

const RANKED = [
  issue('top', 3),
  issue('begun', 5, 'unaligned', 'indeterminate'),
  issue('kr', 5, 'key-result'),
  issue('upkeep', 2, 'area'),
  issue('none', 0),
  issue('low', 2),
  issue('lowest', 1, 'key-result'),
  issue('ready', 8, 'unaligned', 'done'),
];

test.each<[string, number, string[], number, boolean]>([
  ['nothing where nothing is needed', 0, [], 0, true],
  ['the lowest unaligned first', 1, ['low'], 2, true],
  ['then the next unaligned above it', 4, ['low', 'top'], 5, true],
  ['then KRAs, then the lowest for a key result', 8, ['low', 'top', 'upkeep', 'lowest'], 8, true],
  ['all that is not begun, which may not be enough', 20, ['low', 'top', 'upkeep', 'lowest', 'kr'], 13, false],
])('room is made by %s', (_name, needed, expected, frees, enough) => {
  const room = roomFor(RANKED, needed);
  expect(ids(room)).toEqual(expected);
  expect(room).toMatchObject({ frees, enough });
});

test('for an issue room is made only by what ranks below it, and never by what serves more', () => {
  expect(ids(roomFor(RANKED, 99, 'kr'))).toEqual(['low', 'upkeep', 'lowest']);
  expect(ids(roomFor(RANKED, 99, 'upkeep'))).toEqual(['low']);
  expect(ids(roomFor(RANKED, 99, 'top'))).toEqual(['low']);
  expect(ids(roomFor(RANKED, 99, 'lowest'))).toEqual([]);
});

test('what is suggested has not begun, each once, and none too many', () => {
  const ranked = fc
    .array(
      fc.tuple(
        anyPoints(),
        fc.constantFrom(...ALIGNMENT_SIDES),
        fc.constantFrom('new' as const, 'indeterminate' as const, 'done' as const),
      ),
      { maxLength: 20 },
    )
    .map((rows) => rows.map(([effort, side, category], at) => issue(`${at}`, effort, side, category)));
  fc.assert(
    fc.property(ranked, anyPoints(), (all, needed) => {
      const room = roomFor(all, needed);
      expect(room.issues.every((each) => each.category === 'new' && each.effort > 0)).toBe(true);
      expect(new Set(ids(room)).size).toBe(room.issues.length);
      expect(room.frees).toBeCloseTo(
        room.issues.reduce((sum, each) => sum + each.effort, 0),
        9,
      );
      const last = room.issues.at(-1);
      if (last) expect(room.frees - last.effort).toBeLessThan(needed);
      if (room.issues.some((each) => each.side !== 'unaligned')) {
        const free = all.filter(
          (each) => each.side === 'unaligned' && each.category === 'new' && each.effort > 0,
        );
        expect(ids(room)).toEqual(expect.arrayContaining(free.map((each) => each.id)));
      }
    }),
  );
});
