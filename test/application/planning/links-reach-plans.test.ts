import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { checkOf, NEXT, nextSprintPlanned } from './planned';

const target = { kind: 'key-result' as const, objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };

test('an epic that is linked or unlinked anywhere counts in every plan that is open, once the queue had its turn', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  await dora('planning.read', { boardId: '1' });
  await app.settle();
  await dora('link.saveMany', { issueIds: ['100', '3'], target });
  await app.settle();
  const linked = checkOf(await dora('planning.read', { boardId: '1' }));
  expect(Object.keys(linked.serves)).toEqual(['3', '100']);
  await dora('link.removeMany', { issueIds: ['100'], target });
  await app.settle();
  const unlinked = checkOf(await dora('planning.read', { boardId: '1' }), NEXT);
  expect(Object.keys(unlinked.serves)).toEqual(['3']);
});
