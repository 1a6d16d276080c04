import type { JiraChange } from '../../../src/application/jira-change';
import { reportAccounts } from '../../../src/application/privacy/report-accounts';
import { RECORDS, type RecordKind } from '../../../src/application/records/kinds';
import { createTestApp, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';
import { idsOf } from '../matrix/names';
import { furnish, populate } from '../matrix/populate';

const RECORD_KINDS = Object.keys(RECORDS).filter((kind): kind is RecordKind => kind in RECORDS);

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
  await app.as('olaf')('checkIn.save', inputs.checkIn());
});

/** Every row there is, but uploads and plans of an import: those end by themselves. */
const everything = () =>
  RECORD_KINDS.filter((kind) => kind !== 'importPiece' && kind !== 'importPlan').map(
    (kind) => [kind, JSON.stringify(app.store.all(kind))] as const,
  );
const naming = (accountId: string) =>
  everything().flatMap(([kind, rows]) => (rows.includes(`"${accountId}"`) ? [kind] : []));
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
  expect(naming('olaf')).toContain('objective');
  app.closed.add('olaf');
  await reportAccounts(app.deps);
  await drain();
  expect(naming('olaf')).toEqual([]);
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

test('nothing of a whole company names an account any more once it is closed', async () => {
  app = createTestApp({ now: '2025-10-01' });
  furnish(app);
  await populate(app);
  const mona = app.as('mona');
  const { objectiveId, keyResultId } = idsOf('open');
  await mona('area.save', { id: 'area-of-mona', name: 'Support', teamId: null, ownerId: 'mona' });
  await mona('template.save', { templateId: 'template-of-mona', name: 'Fewer errors', objectiveId });
  const at = '2026-02-10T09:00:00.000Z';
  const run = {
    id: 'run-of-mona',
    keyResultId,
    at,
    outcome: 'read' as const,
    value: 3,
    message: '',
    points: 1,
  };
  app.store.seed('run', run.id, { ...run, by: 'mona' });
  // Who manages, who drafted a sprint's tags, who owns and reviewed.
  const gone = ['mona', 'max', 'owner-open'];
  expect(gone.flatMap(naming)).toEqual(
    expect.arrayContaining([
      ...(['area', 'areas', 'objective', 'summary', 'desk', 'checkIn', 'run'] as const),
      ...(['sprint', 'templates', 'import', 'activity', 'person'] as const),
    ]),
  );
  for (const accountId of gone) app.closed.add(accountId);
  await reportAccounts(app.deps);
  await drain();
  expect(gone.flatMap(naming)).toEqual([]);
  expect(app.store.all('area').map(({ ownerId }) => ownerId)).toEqual([null, null]);
});
