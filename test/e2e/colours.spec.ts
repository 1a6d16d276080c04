import { app, BACKLOG, BOARD, expect, expectAccessible, test } from './shell';

/** Screens that no journey looks at. */
test('board, backlog, issue and search can be read', async ({ page }) => {
  await page.goto(BOARD('SHOP', 1));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goto(BACKLOG('SHOP', 1));
  await expect(page.getByRole('heading', { name: 'Backlog', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/browse/SHOP-289');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/issues');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('the developer drawer can be read', async ({ page }) => {
  await page.goto('/jira/projects');
  await page.getByRole('button', { name: /Developer drawer/ }).click();
  const drawer = page.getByRole('region', { name: 'Developer drawer' });
  for (const [tab, shown] of [
    ['Calls', 'Jira points this hour'],
    ['Faults', 'Nothing is broken now'],
    ['Settings', 'Index lag (ms)'],
    ['Snapshots', 'Reset everything'],
  ] as const) {
    await drawer.getByRole('tab', { name: tab }).click();
    await expect(drawer.getByText(shown).first()).toBeVisible();
    await expectAccessible(page);
  }
});

test('every tab of the workspace can be read', async ({ page }) => {
  // Ten tabs, each looked at twice.
  test.slow();
  await page.goto('/jira/software/projects/SHOP/apps/workspace');
  const workspace = app(page);
  await expect(workspace.getByRole('treegrid')).toBeVisible();
  await expectAccessible(page);
  for (const name of [
    'Check-ins',
    'Plan',
    'Health metrics',
    'Closing',
    'Reviews',
    'KRAs',
    'Teams & boards',
    'Import & export',
    'Settings',
  ]) {
    await workspace.getByRole('tab', { name }).click();
    await expect(workspace.getByRole('tab', { name, selected: true })).toBeVisible();
    await expect(workspace.locator('.skeleton:visible')).toHaveCount(0);
    await expectAccessible(page);
  }
});
