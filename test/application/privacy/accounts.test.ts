import type { JiraChange } from '../../../src/application/ports';
import { reportAccounts } from '../../../src/application/privacy/report-accounts';
import { createTestApp, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
  await app.as('olaf')('checkIn.save', inputs.checkIn());
});

const everything = () =>
  JSON.stringify(
    (
      [
        'team',
        'directory',
        'objective',
        'checkIn',
        'comment',
        'activity',
        'person',
        'summary',
        'desk',
      ] as const
    ).map((kind) => app.store.all(kind)),
  );
async function drain(): Promise<void> {
  for (let change: JiraChange | undefined = app.queued.shift(); change; change = app.queued.shift()) {
    await app.happens(change);
  }
}

test('who acted, owns or leads is reported, each once', async () => {
  await reportAccounts(app.deps);
  expect([...app.reported].sort()).toEqual(['lena', 'mona', 'olaf']);
});

test('a closed account is taken out everywhere, and what it owned needs an owner', async () => {
  await app.as('olaf')('comment.save', {
    id: 'comment-one',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    text: 'Looks fine',
  });
  await drain();
  expect(everything()).toContain('"olaf"');
  app.closed.add('olaf');
  await reportAccounts(app.deps);
  await drain();
  expect(everything()).not.toContain('"olaf"');
  expect(app.store.all('checkIn')).toMatchObject([{ by: 'former-user', value: 3 }]);
  expect(app.store.all('objective')[0]?.keyResults[0]?.ownerId).toBeNull();
});

test('a lead whose account is closed leaves the team without one', async () => {
  app.closed.add('lena');
  await reportAccounts(app.deps);
  await drain();
  expect(app.store.all('team')).toMatchObject([{ leadId: null, name: 'Shop' }]);
  expect(app.store.all('directory')[0]?.teams).toMatchObject([{ leadId: null }]);
});

test('erasing twice, and while somebody works, loses nothing', async () => {
  app.closed.add('olaf');
  await reportAccounts(app.deps);
  await app.as('lena')('checkIn.save', inputs.checkIn({ id: 'check-in-2', value: 2.8 }));
  const changes = [...app.queued];
  await drain();
  app.queued.push(...changes);
  await drain();
  expect(
    app.store
      .all('checkIn')
      .map((each) => each.by)
      .sort(),
  ).toEqual(['former-user', 'lena']);
  expect(app.store.all('objective')[0]?.keyResults[0]?.checkIns).toBe(2);
});
