import { AppError } from '../../../src/application/app-error';
import { startDay } from '../../../src/application/overview/start-day';
import { DEFAULT_SETTINGS } from '../../../src/application/records/settings-record';
import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { createTestApp, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, planQuarter, TEAM } from '../../support/plan';

/** An issue of SHOP, which olaf sees, and one of HIDDEN, which he does not. */
const [SEEN, UNSEEN] = ['101', '202'];
let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  const plain = { level: 1, parentId: null, done: false, resolvedAt: null, resolution: null };
  app.jira.issues.set(SEEN, { ...plain, id: SEEN, key: 'SHOP-1', summary: 'Errors', projectId: '10000' });
  app.jira.issues.set(UNSEEN, { ...plain, id: UNSEEN, key: 'HIDDEN-2', summary: 'Plan', projectId: '20000' });
  turn(true);
  link(KEY_RESULT, SEEN);
});

function turn(mailReminders: boolean) {
  app.store.seed('settings', 'only', { ...DEFAULT_SETTINGS, mailReminders });
}
function link(keyResultId: string, via: string) {
  const issue = { done: false, doneOn: null, resolution: null, via };
  app.store.seed('work', keyResultId, { keyResultId, issues: { [via]: issue } });
}
async function passOn(day: string) {
  app.goTo(day);
  await app.settle();
  await startDay(app.deps);
  await app.settle();
  return app.jira.mails.splice(0);
}
const another = (id: string, ownerId: string | null = 'olaf') =>
  app.as('mona')('keyResult.save', inputs.keyResult({ id, title: `About ${id}`, ownerId }));

test('who is late is mailed once, through an issue, about everything at once', async () => {
  await another('key-result-two');
  link('key-result-two', SEEN);
  expect(await passOn('2026-01-11')).toEqual([]);
  const mails = await passOn('2026-02-10');
  expect(mails).toMatchObject([{ issueId: SEEN, accountId: 'olaf', subject: '2 check-ins are late' }]);
  expect(mails[0]?.text).toContain('KR-1 Fewer checkout errors (due since ');
  expect(mails[0]?.text).toContain('KR-2 About key-result-two');
});

test('nobody is mailed about one key result twice within a week', async () => {
  expect(await passOn('2026-02-10')).toHaveLength(1);
  expect(await passOn('2026-02-10')).toEqual([]);
  expect(await passOn('2026-02-16')).toEqual([]);
  expect(await passOn('2026-02-17')).toHaveLength(1);
  expect(app.store.all('reminders')).toEqual([{ sent: { [KEY_RESULT]: '2026-02-17' } }]);
});

test('whoever is up to date is never mailed', async () => {
  app.goTo('2026-02-10');
  await app.as('olaf')('checkIn.save', inputs.checkIn());
  expect(await passOn('2026-02-10')).toEqual([]);
  expect(app.jira.calls.filter((call) => call.startsWith('app '))).toEqual([]);
});

test('turned off, nobody is mailed and Jira is not asked', async () => {
  turn(false);
  expect(await passOn('2026-02-10')).toEqual([]);
  expect(app.jira.calls).not.toContain('app browsableIssuesBy');
});

test.each([
  ['linked issues that the owner may not browse', () => link(KEY_RESULT, UNSEEN)],
  ['no linked issue', () => app.store.seed('work', KEY_RESULT, { keyResultId: KEY_RESULT, issues: {} })],
  ['an owner whom Jira knows no more', () => app.jira.people.delete('olaf')],
])('%s: no mail, and nothing is written down', async (_, arrange) => {
  arrange();
  expect(await passOn('2026-02-10')).toEqual([]);
  expect(app.store.all('reminders')).toEqual([]);
});

test('each owner hears of their own key results alone', async () => {
  await another('key-result-two', 'dora');
  link('key-result-two', SEEN);
  const mails = await passOn('2026-02-10');
  expect(mails.map(({ accountId }) => accountId).sort()).toEqual(['dora', 'olaf']);
  const olafs = mails.find(({ accountId }) => accountId === 'olaf');
  expect(olafs?.text).not.toContain('key-result-two');
});

test('a mail that Jira refuses is not sent again for a week, and others get theirs', async () => {
  await another('key-result-two', 'dora');
  link('key-result-two', SEEN);
  app.jira.failNext('notify', new AppError('FORBIDDEN', 'Outgoing mail is off.'));
  expect(await passOn('2026-02-10')).toHaveLength(1);
  expect(app.logged).toContain('reminder-failed');
  expect(await passOn('2026-02-11')).toEqual([]);
});

test('when another run of the pass claims meanwhile, its mails are the only ones', async () => {
  app.jira.beforeNext('browsableIssuesBy', () =>
    app.store.seed('reminders', TEAM, { sent: { [KEY_RESULT]: calendarDay('2026-02-10') } }),
  );
  expect(await passOn('2026-02-10')).toEqual([]);
});
