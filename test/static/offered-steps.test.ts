import type { MilestoneNumbers, MilestoneStep } from '../../src/domain/okr/key-result';
import type { Issue } from '../../static/app/src/client/issues';
import { issuesToAsk, offeredSteps } from '../../static/app/src/features/check-in/offered-steps';

const step = (id: string, issueId: string | null): MilestoneStep => ({
  id,
  title: `Step ${id}`,
  day: null,
  weight: 1,
  issueId,
});
const numbers: MilestoneNumbers = {
  kind: 'milestone',
  form: 'steps',
  steps: [
    step('plain', null),
    step('ticked', '10'),
    step('ended', '11'),
    step('open', '12'),
    step('hidden', '13'),
  ],
};
const issue = (id: string, statusCategory: Issue['statusCategory']): Issue => ({
  id,
  key: `SHOP-${id}`,
  summary: 'An epic',
  typeName: 'Epic',
  level: 1,
  statusName: '',
  statusCategory,
  parentId: null,
  parentKey: null,
  parentSummary: null,
});
const issues = new Map([
  ['10', issue('10', 'done')],
  ['11', issue('11', 'done')],
  ['12', issue('12', 'indeterminate')],
]);
const done = new Set(['ticked']);

test('a step is offered when its epic is done, the person may see it, and it is not ticked yet', () => {
  const offered = offeredSteps(numbers, done, issues);
  expect([...offered].map(([id, epic]) => [id, epic.key])).toEqual([['ended', 'SHOP-11']]);
});

test('while Jira has not answered nothing is offered', () => {
  expect(offeredSteps(numbers, done, undefined).size).toBe(0);
});

test('Jira is asked about the epics of open steps alone', () => {
  expect(issuesToAsk(numbers, done)).toEqual(['11', '12', '13']);
});
