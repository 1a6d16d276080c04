import { mergeEntries } from '../../../src/application/reviews/merge-entries';

const seen = { grade: null as number | null, note: '' };
test.each([
  ['nobody wrote', seen, seen, seen, []],
  ['only I did', { ...seen, note: 'mine' }, seen, { ...seen, note: 'mine' }, []],
  ['only they did', seen, { ...seen, note: 'theirs' }, { ...seen, note: 'theirs' }, []],
  [
    'each another field',
    { ...seen, grade: 0.3 },
    { ...seen, note: 'theirs' },
    { grade: 0.3, note: 'theirs' },
    [],
  ],
  ['both the same', { ...seen, note: 'one' }, { ...seen, note: 'one' }, { ...seen, note: 'one' }, []],
  [
    'both the field, differently',
    { ...seen, note: 'mine' },
    { ...seen, note: 'theirs' },
    { ...seen, note: 'theirs' },
    ['note'],
  ],
] as const)('%s', (_, now, stored, merged, contested) => {
  expect(mergeEntries<typeof seen>(seen, now, stored)).toEqual({ merged, contested });
});
