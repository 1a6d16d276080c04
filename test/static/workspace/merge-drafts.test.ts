import fc from 'fast-check';
import { mergeDrafts } from '../../../static/app/src/features/okr-forms/merge-drafts';

const base = { title: 'A', weight: '1', ownerId: null as string | null };

describe('joining two edits', () => {
  test('takes over what only the other person changed', () => {
    const merge = mergeDrafts(base, { ...base, title: 'Mine' }, { ...base, weight: '2' });
    expect(merge).toEqual({
      draft: { title: 'Mine', weight: '2', ownerId: null },
      takenOver: ['weight'],
      contested: [],
    });
  });

  test('keeps mine where both changed, and says so', () => {
    const merge = mergeDrafts(base, { ...base, title: 'Mine' }, { ...base, title: 'Theirs' });
    expect(merge.draft.title).toBe('Mine');
    expect(merge.contested).toEqual(['title']);
  });

  test('finds nothing to decide where both wrote the same', () => {
    const same = { ...base, title: 'Same' };
    expect(mergeDrafts(base, same, same)).toEqual({ draft: same, takenOver: [], contested: [] });
  });

  test('never loses what I typed', () => {
    const draft = fc.record({ a: fc.string(), b: fc.string(), c: fc.boolean() });
    fc.assert(
      fc.property(draft, draft, draft, (from, mine, theirs) => {
        const { draft: joined } = mergeDrafts(from, mine, theirs);
        for (const field of ['a', 'b', 'c'] as const) {
          if (mine[field] !== from[field]) expect(joined[field]).toBe(mine[field]);
          else expect(joined[field]).toBe(theirs[field]);
        }
      }),
    );
  });
});
