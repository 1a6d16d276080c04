import { createTestApp, refusalOf, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';

/** Closing freezes the numbers of an objective (PRODUCT §3.19): nothing new may count in it. */

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  addIssue(app.jira, '1');
  await app.as('lena')('objective.save', inputs.objective({ revision: 1, lifecycle: 'closed' }));
});
const link = () =>
  app.as('dora')('link.save', {
    issueId: '1',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes',
  });

test('a closed objective takes no new key result', async () => {
  const second = inputs.keyResult({ id: 'key-result-two' });
  const refusal = await refusalOf(app.as('lena')('keyResult.save', second));
  expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
  expect(refusal?.message).toContain('O-1 is closed');
});

test('its key results take no new work', async () => {
  const refusal = await refusalOf(link());
  expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
  expect(refusal?.message).toContain('KR-1 is closed');
  expect(app.store.all('link')).toEqual([]);
});

test('opened again it takes both', async () => {
  await app.as('lena')('objective.save', inputs.objective({ revision: 2 }));
  await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-two' }));
  expect((await link()).keyResults.map((each) => each.linked)).toEqual([1, 0]);
});
