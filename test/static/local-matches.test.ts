import type { KeyResultChoice } from '../../src/contract/views';
import { asKey, localMatches, mergeMatches } from '../../static/app/src/features/tagging/local-matches';

const choice = (key: string, title: string, objectiveTitle = 'Stay'): KeyResultChoice => ({
  keyResultId: key,
  objectiveId: 'o',
  key,
  title,
  objectiveTitle,
  teamId: 'team-0001',
  unit: '%',
  decimals: 0,
  lifecycle: 'active',
  ownTeam: true,
});
const churn = choice('KR-13', 'Monthly churn of subscribers');
const paused = choice('KR-14', 'Subscribers who paused');
const fails = choice('KR-1', 'Réclamations that fail', 'Subscriptions renew');
const all = [fails, churn, paused];
const keys = (found: readonly KeyResultChoice[]) => found.map(({ key }) => key);

test.each([
  ['chur', ['KR-13']],
  ['subs', ['KR-13', 'KR-14', 'KR-1']],
  ['reclam', ['KR-1']],
  ['KR13', ['KR-13']],
  ['13', ['KR-13']],
  ['kr 013', ['KR-13']],
  ['1', ['KR-1', 'KR-13', 'KR-14']],
  ['mon subs', ['KR-13']],
  ['bscri', []],
  ['', ['KR-1', 'KR-13', 'KR-14']],
])('“%s” finds %j among the key results at hand, the best first', (typed, found) => {
  expect(keys(localMatches(all, typed))).toEqual(found);
});

test.each([
  ['KR13', 'KR-13'],
  [' 13 ', 'KR-13'],
  ['kr-', 'kr-'],
  ['13 days', '13 days'],
])('“%s” is asked of the server as “%s”', (typed, asked) => {
  expect(asKey(typed)).toBe(asked);
});

test('both answers become one list: each key result once, the very key first, then what is sure', () => {
  expect(keys(mergeMatches([{ ...paused, sure: false }, churn], all, '1'))).toEqual([
    'KR-1',
    'KR-14',
    'KR-13',
  ]);
  expect(keys(mergeMatches([{ ...fails, sure: true }], [churn, paused], 'subs'))).toEqual([
    'KR-1',
    'KR-13',
    'KR-14',
  ]);
});
