import type { Page } from '@playwright/test';
import { app, BOARD, expect, listening, openPanel, signInAs, test } from './shell';

/** What the product promises for a change to reach whoever looks (PRODUCT's live panels). */
const PROMISED = { timeout: 2_000 };

const origin = () => new URL(test.info().project.use.baseURL ?? '').origin;

async function realtime(page: Page, part: object): Promise<void> {
  const answer = await page.request.patch('/__local/settings', {
    data: { realtime: part },
    headers: { origin: origin() },
  });
  expect(answer.ok()).toBe(true);
}

async function checkIn(page: Page, value: string): Promise<void> {
  const panel = app(page);
  await panel.getByRole('button', { name: 'Check in' }).first().click();
  const dialog = panel.getByRole('dialog', { name: 'Check in KR-10' });
  await dialog.getByLabel('Value now').fill(value);
  await dialog.getByRole('button', { name: 'Save check-in' }).click();
  await expect(dialog).toBeHidden();
}

test('a check-in reaches another person’s open panel in two seconds; without the channel, when they come back', async ({
  page,
  browser,
}) => {
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signInAs(other, 'Yuki Tanaka');
  await Promise.all([page.goto(BOARD('HELP', 2)), other.goto(BOARD('HELP', 2))]);
  await openPanel(page);
  const seen = await openPanel(other);
  await expect(seen.getByText('h, target 6 h').first()).toBeVisible();
  await expect.poll(() => listening(page)).toBe(2);

  await checkIn(page, '13');
  await expect(seen.getByText('13 h, target 6 h')).toBeVisible(PROMISED);

  await realtime(page, { disconnected: true });
  try {
    await checkIn(page, '12');
    await expect(seen.getByText('13 h, target 6 h')).toBeVisible();
    // Somebody works elsewhere in Jira, and comes back to the panel.
    await other.getByRole('dialog', { name: 'OKR panel' }).getByRole('button', { name: 'Close' }).focus();
    await seen.getByRole('heading', { level: 1 }).click();
    await expect(seen.getByText('12 h, target 6 h')).toBeVisible();
  } finally {
    await realtime(page, { disconnected: false });
  }
  await elsewhere.close();
});
