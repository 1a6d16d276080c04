import type { Input } from '../../src/contract/api';
import { CallError } from '../../static/app/src/client/call-error';
import { again, withNewGoal } from '../../static/app/src/features/tagging/save-variants';
import { openState } from '../../static/app/src/features/tagging/tagging-state';

const input: Input<'tagging.save'> = {
  sprintId: '37',
  baseGoal: '',
  revision: 0,
  seenState: 'active',
  lines: [],
  claims: [],
};
const refused = (code: 'CONFLICT' | 'BUSY') => new CallError({ code, message: '' });

test('saving again after a conflict of state means it: the state seen is no condition any more', () => {
  expect(again(input, refused('CONFLICT'))).not.toHaveProperty('seenState');
  expect(again(input, refused('BUSY'))).toEqual(input);
});

test('a goal written from key results is saved with its tags, and claims only for those it names', () => {
  const state = openState({
    viewer: { accountId: 'me', manageOkrsPermission: 'p' },
    sprint: { id: '37', name: 'Sprint 14', state: 'active', start: null, end: null, boardId: '5' },
    team: null,
    goal: '',
    revision: 0,
    lines: [],
    claims: [
      { key: 'KR-1', claim: { kind: 'size', size: 'small' } },
      { key: 'KR-2', claim: { kind: 'size', size: 'large' } },
    ],
    choices: [],
    unmatched: [],
    draft: null,
    notices: [],
  });
  expect(withNewGoal(input, state, [{ key: 'KR-1' }], 'Fewer errors [KR-1]')).toMatchObject({
    newGoal: 'Fewer errors [KR-1]',
    baseGoal: '',
    lines: [{ index: 0, keys: ['KR-1'] }],
    claims: [{ key: 'KR-1', claim: { kind: 'size', size: 'small' } }],
  });
});
