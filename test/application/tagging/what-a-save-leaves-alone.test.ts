import { refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { SPRINT, sprintRuns, tags } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
  for (const id of ['7', '8', '9']) addIssue(app.jira, id);
});
const open = () => app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
const save = async (lines: { index: number; keys: string[]; issueIds?: string[] }[], more = {}) =>
  app.as('dora')('tagging.save', { ...tags(await open(), []), lines, ...more });
const assigned = async () => (await open()).lines.map((line) => line.issueIds);

test('issues assigned to a line stay when a save is about another line', async () => {
  await save([
    { index: 0, keys: ['KR-1'], issueIds: ['7'] },
    { index: 1, keys: [], issueIds: ['8'] },
  ]);
  await save([{ index: 1, keys: ['KR-1'], issueIds: ['9'] }]);
  expect(await assigned()).toEqual([['7'], ['9']]);
});

test('an issue that moves to another line leaves the one it was assigned to', async () => {
  await save([{ index: 0, keys: ['KR-1'], issueIds: ['7'] }]);
  await save([{ index: 1, keys: ['KR-1'], issueIds: ['7'] }]);
  expect(await assigned()).toEqual([[], ['7']]);
});

test('a key result has one claim: two in one save are refused', async () => {
  const claims = [1, 2].map((delta) => ({ key: 'KR-1', claim: { kind: 'amount' as const, delta } }));
  expect(await refusedWith(save([{ index: 0, keys: ['KR-1'] }], { claims }))).toBe('INVALID_INPUT');
  expect(app.store.all('intent')).toEqual([]);
});
