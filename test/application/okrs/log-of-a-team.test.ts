import { createTestApp } from '../../support/app';
import { inputs, planQuarter } from '../../support/plan';

test('the log of a renamed team says what changed, not all that stands on its shelf', async () => {
  const app = createTestApp();
  await planQuarter(app);
  await app.as('lena')('team.save', inputs.team({ revision: 1, name: 'Shop and pay' }));
  expect(app.store.all('activity').at(-1)).toMatchObject({
    action: 'team changed',
    before: { name: 'Shop', revision: 1 },
    after: { name: 'Shop and pay', revision: 2 },
  });
  expect(app.store.all('activity').at(-1)?.before).not.toHaveProperty('shelf');
});
