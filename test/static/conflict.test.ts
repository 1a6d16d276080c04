import type { TaggingView } from '../../src/contract/views';
import {
  type Conflict,
  chosenKeys,
  conflictLines,
  resolveConflict,
} from '../../static/app/src/features/tagging/conflict';
import { openState } from '../../static/app/src/features/tagging/tagging-state';

const line = (index: number, text: string, keys: string[]) => ({
  id: `line-${index}`,
  index,
  text,
  tags: keys.map((key) => ({ key, state: 'active' as const })),
  suggestions: [],
  issueIds: [],
});
const view = (goal: string, revision: number, lines: TaggingView['lines']): TaggingView => ({
  viewer: { accountId: 'me', manageOkrsPermission: 'p' },
  sprint: { id: '37', name: 'Sprint 14', state: 'active', start: null, end: null, boardId: '5' },
  team: null,
  goal,
  revision,
  lines,
  claims: [{ key: 'KR-2', claim: { kind: 'size', size: 'small' } }],
  choices: [],
  unmatched: [],
  draft: null,
  notices: [],
});
const before = openState(view('A\nB', 1, [line(0, 'A', []), line(1, 'B', [])]));
const conflict: Conflict = {
  outcome: 'conflict',
  baseGoal: 'A\nB',
  tagging: view('New\nA [KR-2]\nB', 2, [
    line(0, 'New', ['KR-5']),
    line(1, 'A', ['KR-2']),
    line(2, 'B', ['KR-3']),
  ]),
  mine: [
    { index: 1, keys: ['KR-1'] },
    { index: 2, keys: ['KR-3'] },
  ],
  lost: [],
};

test('only lines on which both sides differ are asked about', () => {
  expect(conflictLines(conflict).filter((each) => each.differs)).toEqual([
    { index: 1, text: 'A', theirs: ['KR-2'], mine: ['KR-1'], differs: true },
  ]);
});

test.each([
  ['mine', ['KR-1']],
  ['theirs', ['KR-2']],
  ['both', ['KR-2', 'KR-1']],
] as const)('choosing %s saves exactly those keys on the text of now', (side, keys) => {
  const next = resolveConflict(before, conflict, new Map([[1, side]]));
  expect(next.lines.map((each) => each.keys)).toEqual([['KR-5'], keys, ['KR-3']]);
  expect(next.base).toBe(conflict.tagging);
});

test('my claims stand over theirs, and theirs on other keys stay', () => {
  const mine = { ...before, claims: { 'KR-1': { kind: 'amount' as const, delta: 2 } } };
  expect(resolveConflict(mine, conflict, new Map()).claims).toEqual({
    'KR-1': { kind: 'amount', delta: 2 },
    'KR-2': { kind: 'size', size: 'small' },
  });
});

test('both sides with the same key count it once', () => {
  expect(
    chosenKeys({ index: 0, text: '', theirs: ['KR-1'], mine: ['KR-1', 'KR-2'], differs: true }, 'both'),
  ).toEqual(['KR-1', 'KR-2']);
});
