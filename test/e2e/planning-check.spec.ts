import type { Page } from '@playwright/test';
import { app, BACKLOG, expect, expectAccessible, signInAs, test } from './shell';

async function openPlanning(page: Page) {
  await page.getByRole('button', { name: 'Backlog actions' }).click();
  await page.getByRole('menuitem', { name: 'Planning check' }).click();
  const frame = app(page);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  return frame;
}

test('the product owner takes the next sprint from 45 % to over 80 % aligned without leaving the dialog', async ({
  page,
}) => {
  await page.goto(BACKLOG('SHOP', 1));
  await signInAs(page, 'Tomás Herrera');
  await page.reload();
  const check = await openPlanning(page);
  await expect(check.getByRole('heading', { level: 1 })).toHaveText('Planning check: Checkout 45');
  await expect(check.getByRole('heading', { name: '45 % aligned' })).toBeVisible();
  await expectAccessible(page);

  // What-if: every step shows at once what it would do, and nothing is saved.
  await check.getByRole('button', { name: 'Link the epic SHOP-185 to KR-8' }).click();
  await expect(check.getByText('45 % → 77 % aligned')).toBeVisible();
  await check.getByRole('checkbox', { name: /Gift wrap is shown twice/ }).check();
  await check.getByRole('button', { name: 'Move to the backlog' }).click();
  await expect(check.getByText('Tried: 1 link, 1 issue to the backlog.')).toBeVisible();
  await expect(check.getByText('45 % → 81 % aligned')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  const again = await openPlanning(page);
  await expect(again.getByRole('heading', { name: '45 % aligned' })).toBeVisible();

  // And then it is done, with one button; this time by keyboard.
  await again.getByRole('button', { name: 'Link the epic SHOP-185 to KR-8' }).press('Enter');
  await again.getByRole('checkbox', { name: /Gift wrap is shown twice/ }).press('Space');
  await again.getByRole('button', { name: 'Move to the backlog' }).press('Enter');
  await again.getByRole('button', { name: 'Do it' }).press('Enter');
  await expect(again.getByText('Done: 1 link made, 1 issue moved to the backlog.')).toBeVisible();
  await expect(again.getByRole('heading', { name: '81 % aligned' })).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  const later = await openPlanning(page);
  await expect(later.getByRole('heading', { name: '81 % aligned' })).toBeVisible();
  await expect(later.getByText(/Gift wrap is shown twice/)).toHaveCount(0);
});

test('of the running sprint it says what was added and what could make room', async ({ page }) => {
  await page.goto(BACKLOG('SHOP', 1));
  const check = await openPlanning(page);
  await check
    .getByLabel('Sprint', { exact: true })
    .selectOption({ label: 'Checkout 44 (active from 10 Nov 2026)' });
  await expect(check.getByRole('heading', { name: /Added since the start/ })).toBeVisible();
  await check.getByRole('button', { name: 'Try without all of them' }).click();
  await expect(check.getByText(/issues to the backlog\./)).toBeVisible();
  await expect(check.getByRole('heading', { name: 'What could make room' })).toHaveCount(0);
  await check.getByRole('button', { name: 'Discard' }).click();
  await expect(check.getByText('Nothing is tried yet.')).toBeVisible();
});

test('a board without sprints says so, and its work is linked from there', async ({ page }) => {
  await page.goto(BACKLOG('OPS', 4));
  const check = await openPlanning(page);
  await expect(check.getByText('This board works without sprints')).toBeVisible();
  await check.getByRole('searchbox', { name: 'Search the board’s open work' }).fill('ZZZ');
  await expect(check.getByText('No open issue has these words or this key.')).toBeVisible();
  await check.getByRole('searchbox').fill('');
  await check
    .getByRole('button', { name: /Link the epic OPS-\d+ to KR-17/ })
    .first()
    .click();
  await check.getByRole('button', { name: 'Do it' }).click();
  await expect(check.getByText('Done: 1 link made.')).toBeVisible();
  await expectAccessible(page);
});
