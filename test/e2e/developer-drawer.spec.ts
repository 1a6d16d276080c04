import type { Locator, Page } from '@playwright/test';
import { BACKLOG, BOARD, expect, expectAccessible, signInAs, test } from './shell';

async function openDrawer(page: Page, tab: string): Promise<Locator> {
  const drawer = page.getByRole('region', { name: 'Developer drawer' });
  if (!(await drawer.isVisible())) await page.getByRole('button', { name: /Developer drawer/ }).click();
  await drawer.getByRole('tab', { name: tab }).click();
  return drawer;
}

// The other journeys begin where these began.
test.afterAll(async ({ playwright }) => {
  const { baseURL = '' } = test.info().project.use;
  const request = await playwright.request.newContext({ baseURL });
  const answer = await request.post('/__local/snapshots/restore', { data: { name: 'Beginning' } });
  expect(answer.ok()).toBe(true);
  await request.dispose();
});

test('a day is skipped: the sprint has a day less, and the app is told the same day', async ({ page }) => {
  await page.goto(BOARD('SHOP', 1));
  await expect(page.getByText('6 days left')).toBeVisible();
  const drawer = await openDrawer(page, 'Clock');
  await drawer.getByRole('button', { name: '+ 1 day' }).click();
  await expect(page.getByText('5 days left')).toBeVisible();
  await drawer.getByRole('button', { name: '− 1 day' }).click();
  await expect(page.getByText('6 days left')).toBeVisible();
});

test('an event is held back, looked at, and delivered by hand', async ({ page }) => {
  await page.goto(BOARD('SHOP', 1));
  const drawer = await openDrawer(page, 'Events');
  await drawer.getByRole('button', { name: 'Hold everything back' }).click();
  await expect(drawer.getByText('Held back')).toBeVisible();
  const { origin } = new URL(page.url());
  const board = await page.request.get('/rest/agile/1.0/board/1/sprint?state=future').then((a) => a.json());
  await page.request.post(`/rest/agile/1.0/sprint/${board.values[0].id}`, {
    headers: { origin, 'content-type': 'application/json' },
    data: { name: 'Held sprint' },
  });
  const row = drawer.getByRole('listitem').filter({ hasText: 'avi:jira-software:updated:sprint' }).first();
  await expect(row.getByText('waiting')).toBeVisible();
  await row.getByRole('button', { name: 'avi:jira-software:updated:sprint', exact: true }).click();
  await expect(row.getByText('"Held sprint"')).toBeVisible();
  await row.getByRole('button', { name: /^Now/ }).click();
  await expect(row.getByText('done')).toBeVisible();
  await drawer.getByRole('button', { name: 'Deliver again' }).click();
  await expectAccessible(page);
});

test('somebody loses a permission while the page is open, and gets it back', async ({ page }) => {
  await signInAs(page, 'Tomás Herrera');
  await page.goto(BACKLOG('SHOP', 1));
  const project = page.getByRole('navigation').getByRole('link', { name: 'Fernhill Shop' }).first();
  await expect(project).toBeVisible();
  let right = (await openDrawer(page, 'Me')).getByRole('listitem').filter({ hasText: 'BROWSE_PROJECTS' });
  await right.getByRole('checkbox').click();
  await expect(right.getByText(': no')).toBeAttached();
  await page.reload();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Help Desk Tooling' })).toBeVisible();
  await expect(project).toBeHidden();
  right = (await openDrawer(page, 'Me')).getByRole('listitem').filter({ hasText: 'BROWSE_PROJECTS' });
  await right.getByRole('checkbox').click();
  await expect(project).toBeVisible();
});

test('everything goes back to the beginning', async ({ page }) => {
  await page.goto(BACKLOG('SHOP', 1));
  await expect(page.getByRole('heading', { name: 'Backlog', level: 1 })).toBeVisible();
  const { origin } = new URL(page.url());
  const answer = await page.request.post('/rest/agile/1.0/sprint', {
    headers: { origin, 'content-type': 'application/json' },
    data: { name: 'Soon forgotten', originBoardId: 1 },
  });
  expect(answer.status()).toBe(201);
  await page.reload();
  await expect(page.getByRole('button', { name: /Soon forgotten/ }).first()).toBeVisible();
  const drawer = await openDrawer(page, 'Snapshots');
  await drawer.getByRole('button', { name: 'Reset everything' }).click();
  await expect(page.getByRole('button', { name: /Soon forgotten/ })).toHaveCount(0);
});

test('the storage of the app is read down to a row, the settings are named with their units', async ({
  page,
}) => {
  await page.goto(BOARD('SHOP', 1));
  let drawer = await openDrawer(page, 'Storage');
  await drawer.getByRole('button', { name: /^team/ }).click();
  await drawer.getByRole('listitem').first().getByRole('button').click();
  await expect(drawer.locator('pre')).toContainText('"version"');
  await expectAccessible(page);
  drawer = await openDrawer(page, 'Settings');
  await expect(drawer.getByLabel('Delay (ms)', { exact: true }).first()).toHaveValue('150');
  await expectAccessible(page);
});
