import type { Page } from '@playwright/test';
import { app, BACKLOG, BOARD, expect, expectAccessible, listening, openPanel, signInAs, test } from './shell';

/** What stands in the sample company, and what becomes of it. */
const NEXT = '/rest/agile/1.0/sprint/115';
const RUNNING = '/rest/agile/1.0/sprint/114';
const POINTS = 'customfield_10032';
const SNAPSHOT = 'Before somebody changed things in Jira';

const origin = () => new URL(test.info().project.use.baseURL ?? '').origin;

const idle = async (page: Page) =>
  expect((await page.request.get('/__local/idle?timeoutMs=20000')).ok()).toBe(true);

/** The app looks at changed issues a little later, at all of them together. */
async function minutesPass(page: Page): Promise<void> {
  await idle(page);
  const options = { data: { advanceMs: 181_000 }, headers: { origin: origin() } };
  expect((await page.request.post('/__local/clock', options)).ok()).toBe(true);
  await idle(page);
}

/** As the administrator, wherever Jira's own pages do it; the app has heard of it then. */
async function inJira(page: Page, ...acts: readonly [method: string, path: string, data?: object][]) {
  const { users } = await page.request.get('/__local/session').then((answer) => answer.json());
  const [{ accountId }] = users;
  for (const [method, path, data] of acts) {
    const headers = { origin: origin(), 'content-type': 'application/json', 'x-local-account': accountId };
    const answer = await page.request.fetch(path, { method, headers, ...(data && { data }) });
    expect([path, answer.ok()]).toEqual([path, true]);
  }
  await idle(page);
}

// Others find the company as it was.
test.beforeAll(async ({ request }) => {
  const headers = { origin: origin() };
  await request.post('/__local/snapshots', { data: { name: SNAPSHOT }, headers });
});
test.afterAll(async ({ request }) => {
  const options = { data: { name: SNAPSHOT }, headers: { origin: origin() } };
  expect((await request.post('/__local/snapshots/restore', options)).ok()).toBe(true);
  expect((await request.delete('/__local/snapshots', options)).ok()).toBe(true);
});

test('the open planning check follows what is renamed, split, moved and deleted in Jira, and says when its sprint is gone', async ({
  page,
}) => {
  await signInAs(page, 'Tomás Herrera');
  await page.goto(BACKLOG('SHOP', 1));
  await page.getByRole('button', { name: 'Backlog actions' }).click();
  await page.getByRole('menuitem', { name: 'Planning check' }).click();
  const check = app(page);
  const epic = check.getByRole('listitem').filter({ hasText: 'Checkout for everybody' });
  await expect(check.getByRole('heading', { name: '45 % aligned' })).toBeVisible();
  await expect(check.getByText('5 issues, 20 points')).toBeVisible();

  await expect.poll(() => listening(page)).toBe(1);

  // What is split weighs as much as before.
  const { fields } = await page.request
    .get('/rest/api/3/issue/SHOP-313?fields=issuetype,customfield_10020')
    .then((read) => read.json());
  await inJira(
    page,
    ['POST', NEXT, { name: 'Checkout 45, by keyboard' }],
    ['PUT', '/rest/api/3/issue/SHOP-313', { fields: { [POINTS]: 2 } }],
    [
      'POST',
      '/rest/api/3/issue',
      {
        fields: {
          project: { key: 'SHOP' },
          issuetype: { id: fields.issuetype.id },
          parent: { key: 'SHOP-185' },
          summary: 'Checkout by keyboard alone: card number',
          customfield_10020: 115,
          [POINTS]: 3,
        },
      },
    ],
  );
  await minutesPass(page);
  await expect(check.getByRole('heading', { level: 1 })).toHaveText(
    'Planning check: Checkout 45, by keyboard',
  );
  await expect(check.getByText('6 issues, 20 points')).toBeVisible();
  await expect(check.getByText('Checkout by keyboard alone: card number')).toBeVisible();
  await expect(check.getByRole('heading', { name: '45 % aligned' })).toBeVisible();

  // What served a key result by its epic stands there without one; what is gone is named no more.
  await inJira(
    page,
    ['POST', `${RUNNING}/issue`, { issues: ['SHOP-314'] }],
    ['DELETE', '/rest/api/3/issue/SHOP-322'],
    ['DELETE', '/rest/api/3/issue/SHOP-115'],
  );
  await minutesPass(page);
  await expect(check.getByText('5 issues, 15 points')).toBeVisible();
  await expect(check.getByText('A next step on the last two error pages').first()).toBeVisible();
  await expect(check.getByText('Gift wrap is shown twice')).toHaveCount(0);
  await expect(check.getByText(/\d+ % aligned/)).not.toHaveText('45 % aligned');

  await inJira(page, ['DELETE', NEXT]);
  await expect(check.getByText('Checkout 45, by keyboard is no longer open on this board')).toBeVisible();
  await expect(check.getByRole('heading', { level: 1 })).toHaveText('Planning check: Checkout 44');
  await check.getByRole('button', { name: 'All right' }).click();
  await expect(check.getByText(/no longer open on this board/)).toHaveCount(0);
  await expect(epic).toHaveCount(0);
});

test('panel, key result and issue tell what of them was rewritten, moved and deleted in Jira, down to the board', async ({
  page,
}) => {
  await signInAs(page, 'Tomás Herrera');
  await page.goto(BOARD('SHOP', 1));
  const panel = await openPanel(page);

  // The epic of KR-7 went in the journey before this one: its panel says so, not "nothing is linked yet".
  await expect(panel.getByText(/that was linked to KR-7 was deleted in Jira/)).toBeVisible();
  await panel
    .getByText(/^Linked work/)
    .first()
    .click();
  await expect(panel.getByText(/1 linked issue was deleted in Jira, on 18 Nov/)).toBeVisible();

  await expect.poll(() => listening(page)).toBe(1);

  // Lines of the goal are put into another order, one is split, one leaves.
  const goal = [
    '- No more checkout errors from the address lookup',
    '- Retry payments that end in a 3-D Secure time-out [KR-7]',
    '- Say what to do when the second try fails as well',
    '- Promotions: stacking rules ready for the next sale [KRA-1]',
  ].join('\n');
  await inJira(page, ['POST', RUNNING, { name: 'Checkout 44, longer', goal }]);
  const sprint = panel.getByRole('region', { name: 'This sprint’s goal' });
  await expect(sprint.getByRole('heading', { name: 'Checkout 44, longer' })).toBeVisible();
  await expect(
    sprint.getByRole('listitem').filter({ hasText: /^(No more|Retry payments|Say what to do)/ }),
  ).toHaveText([
    /^No more checkout errors.*serves no key result yet/,
    /^Retry payments.*KR-7/,
    /^Say what to do.*serves no key result yet/,
  ]);
  await expect(sprint.getByText('Pay with a wallet on the order page too').locator('..')).toContainText(
    'withdrawn 18 Nov',
  );
  await expect(panel.getByText(/claims .0[.,]3.points/).first()).toBeVisible();

  await inJira(page, ['DELETE', '/rest/agile/1.0/board/1']);
  await expect(
    panel.getByText('Jira does not have this board any more, or you may not see it.'),
  ).toBeVisible();
  await expect(panel.getByText('What stands below was read before.')).toBeVisible();
  await expect(panel.getByText('Checkout error rate').first()).toBeVisible();

  // The key result keeps what its sprints moved; the one that was deleted before it began was none.
  await page.goto('/jira/software/projects/SHOP/apps/workspace/key-results/KR-7');
  const keyResult = app(page);
  await expect(keyResult.getByText('Checkout 44, longer').first()).toBeVisible();
  await expect(keyResult.getByText('No work linked yet')).toBeVisible();
  await expect(keyResult.getByText(/1 linked issue was deleted in Jira, on 18 Nov/)).toBeVisible();
  await expect(keyResult.getByText(/Checkout 45|A sprint that you may not see/)).toHaveCount(0);

  // An issue whose epic is gone serves nothing; one that moved to another project serves what it served.
  await page.goto('/browse/SHOP-312');
  await page.getByRole('button', { name: 'What it serves' }).click();
  await expect(app(page).getByText(/^This issue serves no key result yet/)).toBeVisible();
  const { fields } = await page.request
    .get('/rest/api/3/issue/SHOP-308?fields=issuetype')
    .then((read) => read.json());
  const moved = { issueIdsOrKeys: ['SHOP-308'], inferFieldDefaults: true, inferStatusDefaults: true };
  const move = { targetToSourcesMapping: { [`HELP,${fields.issuetype.id}`]: moved } };
  await inJira(page, ['POST', '/rest/api/3/bulk/issues/move', move]);
  await minutesPass(page);
  // Jira remembers that the place was open.
  await page.goto('/browse/SHOP-308');
  const chain = app(page).getByRole('list', { name: 'From this issue up to its goals' });
  await expect(chain).toContainText(/HELP-\d+ Guest checkout: for everybody/);
  await expect(chain).toContainText('KR-8');
  await expectAccessible(page);
});
