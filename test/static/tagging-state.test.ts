import type { KeyResultChoice, TaggingView } from '../../src/contract/views';
import {
  claimable,
  openState,
  reduceTagging,
  saveInput,
} from '../../static/app/src/features/tagging/tagging-state';

const choice = (key: string, lifecycle: KeyResultChoice['lifecycle'] = 'active'): KeyResultChoice => ({
  keyResultId: `id-of-${key}`,
  objectiveId: 'objective-1',
  key,
  title: `Title of ${key}`,
  objectiveTitle: 'Objective',
  teamId: 'team-0001',
  unit: '%',
  decimals: 0,
  lifecycle,
  ownTeam: true,
});

const view: TaggingView = {
  viewer: { accountId: 'me', manageOkrsPermission: 'p' },
  sprint: { id: '37', name: 'Sprint 14', state: 'active', start: null, end: null, boardId: '5' },
  team: null,
  goal: 'Errors\nWallets [KR-13, KR-99]\nTidy up\nOld [KR-7]',
  revision: 3,
  lines: [
    {
      id: 'a',
      index: 0,
      text: 'Errors',
      tags: [],
      suggestions: [
        { ...choice('KR-12'), sure: true, because: ['errors'] },
        { ...choice('KR-14'), sure: false, because: ['errors'] },
      ],
      issueIds: [],
    },
    {
      id: 'b',
      index: 1,
      text: 'Wallets',
      tags: [
        { key: 'KR-13', state: 'active', choice: choice('KR-13') },
        { key: 'KR-99', state: 'unknown' },
      ],
      suggestions: [{ ...choice('KR-12'), sure: true, because: ['wallets'] }],
      issueIds: ['10'],
    },
    { id: 'c', index: 2, text: 'Tidy up', tags: [], suggestions: [], issueIds: [] },
    {
      id: 'd',
      index: 3,
      text: 'Old',
      tags: [{ key: 'KR-7', state: 'closed', choice: choice('KR-7', 'closed'), successor: choice('KR-14') }],
      suggestions: [],
      issueIds: [],
    },
  ],
  claims: [{ key: 'KR-13', claim: { kind: 'amount', delta: 3 } }],
  choices: [choice('KR-12'), choice('KR-13')],
  unmatched: [],
  draft: null,
  notices: [],
};
const opened = openState(view);
const save = (state = opened) => saveInput(state, { boardId: '5' });

test('sure suggestions are pre-filled, marked as proposals, and saved when accepted', () => {
  expect(opened.lines[0]).toMatchObject({ keys: ['KR-12'], proposed: ['KR-12'] });
  expect(save().lines[0]).toEqual({ index: 0, keys: ['KR-12'], issueIds: [] });
});

test('a line that somebody tagged gets no proposals, and its unknown key stays', () => {
  expect(opened.lines[1]).toMatchObject({ keys: ['KR-13', 'KR-99'], proposed: [] });
});

test('a line that never had anything is not sent, one that lost its tags is', () => {
  const bare = reduceTagging(reduceTagging(opened, { type: 'remove', index: 1, key: 'KR-13' }), {
    type: 'remove',
    index: 1,
    key: 'KR-99',
  });
  expect(save(bare).lines.map(({ index, keys }) => [index, keys])).toEqual([
    [0, ['KR-12']],
    [1, []],
    [3, ['KR-7']],
  ]);
});

test('a removed key takes its claim along, and brings it back when it is added again', () => {
  const without = reduceTagging(opened, { type: 'remove', index: 1, key: 'KR-13' });
  expect(save(without).claims).toEqual([]);
  const back = reduceTagging(without, { type: 'add', index: 2, choice: choice('KR-13') });
  expect(save(back).claims).toEqual([{ key: 'KR-13', claim: { kind: 'amount', delta: 3 } }]);
});

test('a claim is asked once per open key result, in the order of the lines', () => {
  const twice = reduceTagging(opened, { type: 'add', index: 2, choice: choice('KR-13') });
  expect(claimable(twice).map(({ key }) => key)).toEqual(['KR-12', 'KR-13']);
});

test('a closed key is rewritten to its successor in place', () => {
  const next = reduceTagging(opened, { type: 'replace', index: 3, key: 'KR-7', by: choice('KR-14') });
  expect(next.lines[3]?.keys).toEqual(['KR-14']);
  expect(claimable(next).map(({ key }) => key)).toContain('KR-14');
});

test('adding a proposed key accepts it and adds no second one', () => {
  const next = reduceTagging(opened, { type: 'add', index: 0, choice: choice('KR-12') });
  expect(next.lines[0]).toMatchObject({ keys: ['KR-12'], proposed: [] });
});

test('a save names the text, the revision and the sprint state that the person saw', () => {
  expect(save()).toMatchObject({ baseGoal: view.goal, revision: 3, seenState: 'active', boardId: '5' });
});

test('a sprint closed meanwhile is shown closed, with every tag and claim that was chosen', () => {
  const chosen = reduceTagging(opened, { type: 'add', index: 2, choice: choice('KR-13') });
  const closed = { ...view.sprint, state: 'closed' as const };
  const next = reduceTagging(chosen, { type: 'sprint', sprint: closed });
  expect(next.base.sprint.state).toBe('closed');
  expect(save(next)).toEqual({ ...save(chosen), seenState: 'closed' });
});
