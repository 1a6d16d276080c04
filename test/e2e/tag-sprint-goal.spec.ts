import { BACKLOG, expect, expectAccessible, openTagging, saveTags, signInAs, test } from './shell';

test('a team tags its sprint goal in three clicks: menu, Tag sprint goal, Accept and save', async ({
  page,
}) => {
  await page.goto(BACKLOG('SHOP', 1));
  await expect(
    page.getByText('- No more checkout errors from the address lookup', { exact: false }),
  ).toBeVisible();
  const frame = await openTagging(page, 'Checkout 44');
  await expect(frame.getByText('2 proposals will be accepted')).toBeVisible();
  await expectAccessible(page);
  await frame.getByRole('button', { name: 'Accept and save' }).click();
  await expect(
    page.getByText('- No more checkout errors from the address lookup [KR-7]', { exact: false }),
  ).toBeVisible();
});

test('a double click saves once', async ({ page }) => {
  await page.goto(BACKLOG('HELP', 2));
  const frame = await openTagging(page, 'Support tooling S22');
  await expect(saveTags(frame)).toBeEnabled();
  await saveTags(frame).dblclick();
  await expect(page.getByRole('dialog', { name: 'Tag sprint goal' })).toBeHidden();
  const log: { functionKey: string }[] = await page.request
    .get('/__local/log')
    .then((answer) => answer.json());
  expect(log.filter((entry) => entry.functionKey === 'tagging.save').length).toBeGreaterThanOrEqual(1);
  const goals = await page.request.get('/rest/agile/1.0/sprint/214').then((answer) => answer.json());
  expect(goals.goal.match(/\[KR-10\]/g)).toHaveLength(1);
});

test('who may not write the goal leaves a draft that somebody permitted applies', async ({ page }) => {
  await signInAs(page, 'Elif Demir');
  await page.goto(BACKLOG('SHOP', 1));
  let frame = await openTagging(page, 'Checkout 45');
  await frame
    .getByRole('button', { name: /Add key result/ })
    .first()
    .click();
  await frame.getByRole('listbox').getByRole('option').first().click();
  await frame.getByRole('button', { name: /save/i }).first().click();
  await expect(frame.getByText(/draft/i).first()).toBeVisible();

  await signInAs(page, 'Tomás Herrera');
  await page.goto(BACKLOG('SHOP', 1));
  frame = await openTagging(page, 'Checkout 45');
  await expect(frame.getByText(/Elif Demir/).first()).toBeVisible();
  await frame.getByRole('button', { name: /apply/i }).click();
  await expect(page.getByText(/\[KR-\d+\]/).first()).toBeVisible();
});

test('works in a 400 pixel window by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(BACKLOG('CORE', 3));
  const frame = await openTagging(page, 'Platform #65');
  await expect(saveTags(frame)).toBeVisible();
  const wide = await frame.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(wide).toBe(false);
  await expectAccessible(page);
  await frame
    .getByRole('button', { name: /KR-18 Deploys without a rollback/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(frame.locator('button:focus')).toHaveAccessibleName(/^Add to/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Tag sprint goal' })).toBeHidden();
  const sprint = await page.request.get('/rest/agile/1.0/sprint/314').then((answer) => answer.json());
  expect(sprint.goal).toContain('[KR-14]');
  expect(sprint.goal).toContain('[KR-18]');
});
