import { app, expect, expectAccessible, test } from './shell';

const WORKSPACE = (project: string, rest = '') => `/jira/software/projects/${project}/apps/workspace${rest}`;

test('a manager follows a key result from the heat map down to an issue, and back up', async ({ page }) => {
  await page.goto(WORKSPACE('SHOP'));
  const workspace = app(page);
  await workspace.getByRole('tab', { name: 'Sprints' }).click();
  const map = workspace.getByRole('grid', { name: /^Checkout board: effort done on key results/ });
  await expect(map.getByRole('columnheader', { name: /^Checkout 43/ })).toContainText('aligned');
  await expect(map.getByRole('rowheader', { name: /^KR-20/ })).toContainText(
    /Neglected.*No work in the last \d sprints/,
  );
  await expectAccessible(page);

  // By keyboard: along the row of KR-7 to the third sprint.
  const row = map.getByRole('row', { name: /^KR-7/ });
  const effort = await row.getByRole('gridcell').nth(2).textContent();
  await row.getByRole('button', { name: /^KR-7/ }).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
  await expect(row.getByRole('gridcell').nth(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(workspace.getByRole('heading', { name: /^KR-7/ })).toBeFocused();
  await expect(workspace.getByText(`${effort} points done in Checkout 43`)).toBeVisible();
  const issues = workspace.getByRole('table', { name: 'Issues behind this number' });
  const first = issues.getByRole('rowheader').first();
  await expect(first.getByRole('link')).toHaveText(/^SHOP-\d+$/);
  const summed = await issues.getByRole('row').locator('td:nth-of-type(2)').allInnerTexts();
  expect(
    summed
      .map(Number)
      .filter(Number.isFinite)
      .reduce((sum, each) => sum + each, 0),
  ).toBe(Number(effort));
  await first.getByRole('button', { name: /^Throughline/ }).click();
  const chain = workspace.getByRole('list', { name: 'From this issue up to its goals' });
  await expect(chain).toContainText('KR-7');
  await expect(chain).toContainText('O-3');
  await expect(chain).toContainText('KRA-1');
  await expectAccessible(page);

  // A reload stays there, and the browser's way back leads up again.
  await page.reload();
  await expect(app(page).getByRole('heading', { name: /^KR-7/ })).toBeVisible();
  await app(page).getByRole('button', { name: 'Open KR-7' }).click();
  await expect(app(page).getByRole('heading', { level: 1 })).toContainText('KR-7');
  await app(page).getByRole('button', { name: '← Sprints' }).click();
  await expect(app(page).getByText(`${effort} points done in Checkout 43`)).toBeVisible();
  await app(page)
    .getByRole('navigation', { name: 'Where this is' })
    .getByRole('button', { name: 'Sprints' })
    .click();
  await expect(app(page).getByRole('grid')).toBeVisible();
  await page.goBack();
  await expect(app(page).getByText(`${effort} points done in Checkout 43`)).toBeVisible();
});

test('the alignment map is walked by arrow keys, says the same as its table, and leads to what it shows', async ({
  page,
}) => {
  await page.goto(WORKSPACE('SHOP', '/map'));
  const workspace = app(page);
  const map = workspace.getByRole('group', { name: 'Alignment map' });
  const keyResult = map.getByRole('button', { name: /^Key result: KR-7/ });
  await keyResult.click();
  await expectAccessible(page);
  await page.keyboard.press('ArrowLeft');
  await expect(map.getByRole('button', { name: /^Objective: O-3/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  const area = map.getByRole('button', { name: /^KRA: KRA-1/ });
  await expect(area).toBeFocused();
  await expect(workspace.getByRole('region', { name: /^KRA: KRA-1/ })).toContainText('Fed by');

  await workspace.getByText(/^The map as a table/).click();
  const table = workspace.getByRole('table', { name: /^Alignment map as a table/ });
  for (const name of ['KRA-1', 'O-3', 'KR-7', 'Checkout 43', 'Checkout board', 'Unaligned']) {
    const cell = table
      .getByRole('row')
      .filter({ has: page.locator('th', { hasText: new RegExp(`^${name}`) }) });
    const told = await cell.first().locator('td').nth(2).textContent();
    await expect(
      map.getByRole('button', { name: new RegExp(`: ${name}.*[ ,]${told} points?`) }),
    ).toBeVisible();
  }
  await map.getByRole('button', { name: /^Sprint goal: Checkout 43/ }).click();
  await expect(
    workspace.getByRole('list', { name: 'Sprint goal' }).getByRole('listitem').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await keyResult.focus();
  await page.keyboard.press('Enter');
  await expect(app(page).getByRole('heading', { level: 1 })).toContainText('KR-7');
  await page.goBack();
  await expect(app(page).getByRole('group', { name: 'Alignment map' })).toBeVisible();
});
