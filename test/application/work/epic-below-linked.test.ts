import { addIssue, changeIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { sprintRuns } from '../../support/sprints';

test('an epic that moves below a linked initiative is among what serves, and away again is not', async () => {
  const app = await sprintRuns();
  addIssue(app.jira, '800', { level: 2 });
  addIssue(app.jira, '801', { level: 1 });
  const target = { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };
  await app.as('lena')('link.save', { ...target, issueId: '800', relation: 'contributes' });
  await app.settle();
  const parents = () =>
    app.store
      .all('linkedParents')
      .flatMap(({ roots }) => Object.values(roots).flatMap((root) => root.parents));
  expect(parents()).toEqual(['800']);

  const moved = { kind: 'issue', issueId: '801', gone: false } as const;
  changeIssue(app.jira, '801', { parentId: '800' });
  await app.happens({ ...moved, parentBefore: null, parentNow: '800' });
  await app.settle();
  expect(parents().sort()).toEqual(['800', '801']);

  changeIssue(app.jira, '801', { parentId: null });
  await app.happens({ ...moved, parentBefore: '800', parentNow: null });
  await app.settle();
  expect(parents()).toEqual(['800']);
});
