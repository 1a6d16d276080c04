import { app, BOARD, expect, expectAccessible, openPanel, test } from './shell';

test('an owner checks in from the panel by keyboard, and the panel shows the new value at once', async ({
  page,
}) => {
  await page.goto(BOARD('HELP', 2));
  const panel = await openPanel(page);
  await expect(panel.getByText('Work done, needle not moved')).toBeVisible();
  await panel.getByRole('button', { name: 'Check in' }).first().focus();
  await page.keyboard.press('Enter');
  const dialog = panel.getByRole('dialog', { name: 'Check in KR-10' });
  await expect(dialog.getByLabel('Value now')).toBeFocused();
  await page.keyboard.type('11');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(panel.getByText('11 h, target 6 h')).toBeVisible();
});

test('an epic is linked to a key result, and its issues become the work bar', async ({ page }) => {
  await page.goto(BOARD('SHOP', 1));
  const panel = await openPanel(page);
  const work = panel.getByRole('button', { name: /\d+ of \d+ issues done/ }).first();
  await expect(work).toBeVisible();
  const before = (await work.textContent()) ?? '';
  await panel
    .getByText(/^Linked work/)
    .first()
    .click();
  await panel
    .getByRole('button', { name: /link an epic or issue/i })
    .first()
    .click();
  await panel.getByRole('textbox', { name: 'Find epics and issues' }).fill('Promotions engine');
  await panel.getByRole('checkbox', { name: /Promotions engine/ }).check();
  await panel.getByRole('dialog').getByRole('button', { name: /^link/i }).click();
  await expect(panel.getByRole('dialog')).toBeHidden();
  await expect(work).not.toHaveText(before);
  await expectAccessible(page);
});

test('the title of a key result opens its page in the project, the panel stays', async ({ page }) => {
  await page.goto(BOARD('HELP', 2));
  const panel = await openPanel(page);
  const opened = page.waitForEvent('popup');
  await panel.getByRole('button', { name: 'Customers satisfied with our answer' }).click();
  const detail = await opened;
  await expect(
    app(detail).getByRole('heading', { level: 1, name: /KR-12 Customers satisfied/ }),
  ).toBeVisible();
  await expect(panel.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a kanban board shows its key results and no sprints', async ({ page }) => {
  await page.goto(BOARD('OPS', 4));
  const panel = await openPanel(page);
  await expect(panel.getByText('Median time to restore service')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Tag sprint goal' })).toHaveCount(0);
});

test('while Jira is away the panel shows the numbers with their age and offers to try again', async ({
  page,
}) => {
  await page.goto(BOARD('SHOP', 1));
  const origin = new URL(page.url()).origin;
  const faults = [{ service: 'jira', match: { path: '^/rest/agile/' }, answer: { status: 503 } }];
  await page.request.post('/__local/faults', { data: faults, headers: { origin } });
  const panel = await openPanel(page);
  await expect(panel.getByText(/Jira has a problem of its own/)).toBeVisible();
  await expect(panel.getByText('Checkout error rate').first()).toBeVisible();
  await page.request.post('/__local/faults', { data: [], headers: { origin } });
  await app(page)
    .getByRole('button', { name: /try again|retry|refresh/i })
    .first()
    .click();
  await expect(panel.getByText('Checkout 44').first()).toBeVisible();
});
