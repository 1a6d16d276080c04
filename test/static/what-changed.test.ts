import type { KeyResultChoice, TaggingView } from '../../src/contract/views';
import { openState, reduceTagging } from '../../static/app/src/features/tagging/tagging-state';
import { whatChanged } from '../../static/app/src/features/tagging/what-changed';

const choice: KeyResultChoice = {
  keyResultId: 'id-1',
  objectiveId: 'objective-1',
  key: 'KR-1',
  title: 'Fewer errors',
  objectiveTitle: 'Objective',
  teamId: 'team-0001',
  unit: '%',
  decimals: 0,
  lifecycle: 'active',
  ownTeam: true,
};
const view = (suggested: boolean): TaggingView => ({
  viewer: { accountId: 'me', manageOkrsPermission: 'p' },
  sprint: { id: '37', name: 'Sprint 14', state: 'active', start: null, end: null, boardId: '5' },
  team: null,
  goal: 'Errors\nWallets [KR-1]',
  revision: 3,
  lines: [
    {
      id: 'a',
      index: 0,
      text: 'Errors',
      tags: [],
      suggestions: suggested ? [{ ...choice, sure: true, because: ['errors'] }] : [],
      issueIds: [],
    },
    {
      id: 'b',
      index: 1,
      text: 'Wallets',
      tags: [{ key: 'KR-1', state: 'active', choice }],
      suggestions: [],
      issueIds: [],
    },
  ],
  claims: [{ key: 'KR-1', claim: { kind: 'amount', delta: 3 } }],
  choices: [choice],
  unmatched: [],
  draft: null,
  notices: [],
});
const opened = openState(view(false));

test('a goal just opened has nothing to save, unless something is proposed', () => {
  expect(whatChanged(opened)).toEqual({ lines: false, claims: false });
  expect(whatChanged(openState(view(true)))).toEqual({ lines: true, claims: false });
});

test('a claim changed and put back is no change', () => {
  const more = reduceTagging(opened, { type: 'claim', key: 'KR-1', claim: { kind: 'amount', delta: 5 } });
  expect(whatChanged(more)).toEqual({ lines: false, claims: true });
  const back = reduceTagging(more, { type: 'claim', key: 'KR-1', claim: { kind: 'amount', delta: 3 } });
  expect(whatChanged(back)).toEqual({ lines: false, claims: false });
});

test('an issue assigned to a line is a change', () => {
  expect(whatChanged(reduceTagging(opened, { type: 'assign', index: 0, issueId: '9', on: true })).lines).toBe(
    true,
  );
});
