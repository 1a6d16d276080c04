import type { Input } from '../../src/contract/api';
import { CallError } from '../../static/app/src/client/call-error';
import { again, withDraftedGoal, withNewGoal } from '../../static/app/src/features/tagging/save-variants';
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

test('a drafted goal is applied as it was drafted: its text, tags, issues and claims', () => {
  const draft = {
    by: 'vik',
    at: '2026-11-21T10:00:00Z',
    outdated: false,
    newGoal: 'Fewer errors [KR-1]',
    lines: [{ index: 0, text: 'Fewer errors', keys: ['KR-1'], issueIds: ['77'] }],
    claims: [{ key: 'KR-1', claim: { kind: 'size' as const, size: 'large' as const } }],
  };
  expect(withDraftedGoal(input, draft)).toMatchObject({
    newGoal: 'Fewer errors [KR-1]',
    lines: [{ index: 0, keys: ['KR-1'], issueIds: ['77'] }],
    claims: draft.claims,
  });
  expect(withDraftedGoal(input, { ...draft, newGoal: null })).toBe(input);
});
