import {
  mayEditCycles,
  mayEditKeyResult,
  mayEditObjective,
  mayPlanFor,
} from '../../../static/app/src/features/workspace/workspace-rights';
import { keyResult, objective, team } from './views';

const of = (accountId: string, managesOkrs = false) => ({ accountId, managesOkrs });
const team1 = team({ leadId: 'lead', standInId: 'stand-in' });
const objective1 = objective({ ownerId: 'owner' });
const keyResult1 = keyResult({ ownerId: 'kr-owner' });

test.each([
  ['lead', true, true, true],
  ['stand-in', true, true, true],
  ['owner', false, true, true],
  ['kr-owner', false, false, true],
  ['somebody', false, false, false],
])('%s may plan %s, edit the objective %s, edit the key result %s', (who, plan, edit, editKeyResult) => {
  expect(mayPlanFor(of(who), team1)).toBe(plan);
  expect(mayEditObjective(of(who), objective1, team1)).toBe(edit);
  expect(mayEditKeyResult(of(who), keyResult1, objective1, team1)).toBe(editKeyResult);
});

test('an OKR manager may everything, even for a team that is gone', () => {
  expect(mayEditKeyResult(of('somebody', true), keyResult1, objective1, undefined)).toBe(true);
});

test('whoever comes first may make the first cycle, and only managers any other', () => {
  expect(mayEditCycles(of('somebody'), 0)).toBe(true);
  expect(mayEditCycles(of('somebody'), 1)).toBe(false);
  expect(mayEditCycles(of('somebody', true), 1)).toBe(true);
});
