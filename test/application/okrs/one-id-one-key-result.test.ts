import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';

/** Check-ins, contributions and work lie under the key result's id: it must not be given twice. */

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.as('mona')('objective.save', inputs.objective({ id: 'objective-zoe', ownerId: 'zoe' }));
});
const taken = () => inputs.keyResult({ objectiveId: 'objective-zoe', ownerId: 'zoe' });

test('who owns an objective makes no key result under the id of somebody else’s', async () => {
  expect(await refusedWith(app.as('zoe')('keyResult.save', taken()))).toBe('INVALID_INPUT');
  expect(app.store.all('objective').find((each) => each.id === 'objective-zoe')?.keyResults).toEqual([]);
  expect(app.store.all('handle').map((each) => each.key)).toEqual(['KR-1', 'O-1', 'O-2']);
});

test('nor do two at the same moment', async () => {
  const one = inputs.keyResult({ id: 'key-result-new' });
  const two = { ...one, objectiveId: 'objective-zoe' };
  const codes = await Promise.all([
    refusedWith(app.as('lena')('keyResult.save', one)),
    refusedWith(app.as('zoe')('keyResult.save', two)),
  ]);
  expect(codes.sort()).toEqual(['INVALID_INPUT', undefined]);
});

test('the same creation sent twice still makes one, also when work was linked in between', async () => {
  addIssue(app.jira, '1');
  await app.as('mona')('link.save', {
    issueId: '1',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes',
  });
  const again = await app.as('mona')('keyResult.save', inputs.keyResult());
  expect(again.keyResults.map((each) => each.key)).toEqual(['KR-1']);
});
