import { draftChanges } from '../../static/app/src/features/tagging/draft-changes';

const line = (index: number, keys: string[]) => ({
  id: `line-${index}`,
  index,
  text: `Line ${index}`,
  tags: keys.map((key) => ({ key, state: 'active' as const })),
  suggestions: [],
  issueIds: [],
});
const draft = (lines: { index: number; keys: string[] }[]) => ({
  by: 'somebody',
  at: '2026-11-21T10:00:00Z',
  outdated: false,
  newGoal: null,
  lines: lines.map((each) => ({ ...each, text: `Line ${each.index}`, issueIds: [] })),
  claims: [],
});

test('a draft shows what it adds and what it takes away, and nothing that stays', () => {
  const view = { lines: [line(0, ['KR-1']), line(1, []), line(2, ['KR-2', 'KR-3'])] };
  const changes = draftChanges(
    view,
    draft([
      { index: 0, keys: [] },
      { index: 1, keys: ['KR-4'] },
      { index: 2, keys: ['KR-3', 'KR-2'] },
    ]),
  );
  expect(changes).toEqual([
    { index: 0, text: 'Line 0', now: ['KR-1'], next: [] },
    { index: 1, text: 'Line 1', now: [], next: ['KR-4'] },
  ]);
});
