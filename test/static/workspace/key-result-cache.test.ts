import {
  checkInAsView,
  checkInEntries,
  entryAuthors,
} from '../../../static/app/src/features/workspace/key-result/key-result-cache';
import { checkIn } from './views';

test('check-ins are listed newest first, by day and then by when they were entered', () => {
  const entries = checkInEntries([
    checkIn({ id: 'old', day: '2026-11-06' }),
    checkIn({ id: 'morning', day: '2026-11-20', at: '2026-11-20T08:00:00.000Z' }),
    checkIn({ id: 'evening', day: '2026-11-20', at: '2026-11-20T18:00:00.000Z' }),
  ]);
  expect(entries.map((each) => each.checkIn.id)).toEqual(['evening', 'morning', 'old']);
});

test('a correction stands in the place of what it corrects, which stays readable', () => {
  const entries = checkInEntries([
    checkIn({ id: 'first', value: 2.7, correctedBy: 'second' }),
    checkIn({ id: 'second', value: 2.6, corrects: 'first' }),
    checkIn({ id: 'third', value: 2.5, corrects: 'second' }),
    checkIn({ id: 'other', day: '2026-11-06' }),
  ]);
  expect(entries.map((each) => each.checkIn.id)).toEqual(['third', 'other']);
  expect(entries[0]?.replaced.map(({ id }) => id)).toEqual(['second', 'first']);
});

test('a check-in that the list has twice, as saved and as read, is shown once', () => {
  expect(checkInEntries([checkIn(), checkIn()])).toHaveLength(1);
});

test('corrections that point at each other do not hang the list', () => {
  expect(checkInEntries([checkIn({ id: 'a', corrects: 'b' }), checkIn({ id: 'b', corrects: 'a' })])).toEqual(
    [],
  );
});

test('what was just sent reads as the list will read it', () => {
  const sent = {
    id: 'check-in-1',
    keyResultId: 'k',
    objectiveId: 'o',
    day: '2026-11-20',
    value: 2.7,
    confidence: 8,
  };
  expect(checkInAsView(sent, { accountId: 'elif', at: '2026-11-20T09:00:00.000Z' })).toEqual(checkIn());
});

test('a corrected check-in stays its author’s and names who corrected it last', () => {
  const entries = checkInEntries([
    checkIn({ id: 'first', by: 'elif' }),
    checkIn({ id: 'second', by: 'annika', corrects: 'first' }),
    checkIn({ id: 'third', by: 'tomas', corrects: 'second' }),
    checkIn({ id: 'other', day: '2026-11-06', by: 'annika' }),
  ]);
  expect(entries.map(entryAuthors)).toEqual([
    { by: 'elif', correctedBy: 'tomas' },
    { by: 'annika', correctedBy: null },
  ]);
});
