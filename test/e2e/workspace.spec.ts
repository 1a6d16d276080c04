import type { FrameLocator, Page } from '@playwright/test';
import { app, expect, expectAccessible, test } from './shell';

const WORKSPACE = (project: string, rest = '') => `/jira/software/projects/${project}/apps/workspace${rest}`;

async function openWorkspace(page: Page, project: string): Promise<FrameLocator> {
  await page.goto(WORKSPACE(project));
  const frame = app(page);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(`Throughline · ${project}`);
  return frame;
}

test('a key result that is due is found, checked in and corrected; its address survives a reload', async ({
  page,
}) => {
  const workspace = await openWorkspace(page, 'CORE');
  await workspace.getByRole('button', { name: /^Check-in due/ }).click();
  await expectAccessible(page);
  await workspace.getByRole('button', { name: 'Renewals that fail' }).click();
  await expect(workspace.getByRole('img', { name: /^Trend of KR-15: .*target 4 %/ })).toBeVisible();
  await expectAccessible(page);

  await workspace.getByRole('button', { name: 'Check in', exact: true }).click();
  await workspace.getByLabel('Value now').fill('5.9');
  await workspace.getByRole('button', { name: 'Save check-in' }).dblclick();
  await expect(workspace.getByRole('dialog')).toBeHidden();
  const first = workspace
    .getByRole('region', { name: /^Check-ins/ })
    .getByRole('listitem')
    .first();
  await expect(first).toContainText('5.9 %');

  await first.getByRole('button', { name: /^Correct/ }).click();
  await workspace.getByLabel(/^Value on/).fill('5.7');
  await expectAccessible(page);
  await workspace.getByRole('button', { name: 'Save correction' }).click();
  await expect(first).toContainText('5.7 %');
  await expect(first).toContainText(', corrected ');

  await page.reload();
  const again = app(page);
  const stays = again
    .getByRole('region', { name: /^Check-ins/ })
    .getByRole('listitem')
    .first();
  await expect(stays).toContainText('5.7 %');
  await stays.getByText('What it said before').click();
  await expect(stays).toContainText('5.9 %');
});

test('the next quarter is planned: a double click makes one of each', async ({ page }) => {
  const workspace = await openWorkspace(page, 'SHOP');
  await workspace.getByRole('button', { name: 'New cycle' }).click();
  await expect(workspace.getByLabel('Name')).toHaveValue('Q2 2027');
  await workspace.getByLabel('Last day').fill('2026-01-01');
  await expect(workspace.getByText('The last day must not be before the first.')).toBeVisible();
  await expectAccessible(page);
  await workspace.getByLabel('Period').selectOption({ label: 'Quarter' });
  await workspace.getByRole('button', { name: 'Create cycle' }).dblclick();
  await expect(workspace.getByText('No objectives in Q2 2027 yet')).toBeVisible();
  await expect(workspace.getByRole('option', { name: /^Q2 2027/ })).toHaveCount(1);

  await workspace.getByRole('button', { name: 'Write the first objective' }).click();
  await workspace.getByRole('textbox', { name: 'Objective' }).fill('Sellers find their way alone');
  await workspace.getByRole('button', { name: 'Create objective' }).dblclick();
  await workspace.getByRole('button', { name: /^Add a key result/ }).click();
  await workspace.getByLabel('Key result', { exact: true }).fill('Sellers who list an item without help');
  await workspace.getByLabel('From (baseline)').fill('40');
  await workspace.getByLabel('To (target)').fill('75');
  await workspace.getByLabel('Unit (optional)').fill('%');
  await workspace.getByRole('button', { name: 'Create key result' }).dblclick();
  await expect(workspace.getByText('1 objective, 1 key result')).toBeVisible();
  await expect(workspace.getByText('no value yet, target 75 %')).toBeVisible();
  await expectAccessible(page);
});

test('two people edit one objective: the later is told what changed, and both changes are kept', async ({
  page,
  context,
}) => {
  const edit = async (on: Page) => {
    const workspace = await openWorkspace(on, 'CORE');
    await workspace.getByRole('button', { name: 'More for O-6' }).click();
    await workspace.getByRole('menuitem', { name: 'Edit the objective…' }).click();
    return workspace;
  };
  const other = await context.newPage();
  const mine = await edit(page);
  const theirs = await edit(other);
  await theirs.getByLabel('Why does it matter? (optional)').fill('An hour down costs a day of orders.');
  await theirs.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(theirs.getByRole('dialog')).toBeHidden();

  // What they saved comes in while the form is open, and leaves what is typed alone.
  await mine.getByRole('textbox', { name: 'Objective' }).fill('The shop is always there');
  await expect(mine.getByText('Taken over from them: “Why does it matter?”')).toBeVisible();
  await expectAccessible(page);
  await expect(mine.getByRole('textbox', { name: 'Objective' })).toHaveValue('The shop is always there');
  await mine.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(mine.getByRole('row', { name: /The shop is always there/ })).toBeVisible();
});

test('rows are chosen by keyboard and changed together; filters are kept as a view', async ({ page }) => {
  const workspace = await openWorkspace(page, 'SHOP');
  const rows = workspace.getByRole('row').filter({ has: workspace.getByRole('checkbox') });
  await rows.nth(0).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const bar = workspace.getByRole('region', { name: 'Chosen rows' });
  await expect(bar.getByRole('status')).toHaveText('2 rows selected');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Weight…' }).click();
  await workspace.getByRole('textbox', { name: 'Weight' }).fill('2');
  await workspace.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(workspace.getByText('2 rows changed.', { exact: true })).toBeVisible();
  await expect(bar).toBeHidden();

  await workspace.getByRole('searchbox').fill('checkout');
  await workspace.getByRole('button', { name: 'Views…' }).click();
  await workspace.getByLabel('Save what you see now as').fill('Checkout only');
  await expectAccessible(page);
  await workspace.getByRole('button', { name: 'Save view' }).click();
  await expect(workspace.getByRole('button', { name: 'Checkout only', exact: true })).toBeVisible();
  await workspace.getByRole('button', { name: 'Close', exact: true }).last().click();
  await workspace.getByRole('button', { name: 'Clear filters' }).click();
  await workspace.getByRole('button', { name: 'Views…' }).click();
  await workspace.getByRole('button', { name: 'Checkout only', exact: true }).click();
  await expect(workspace.getByRole('searchbox')).toHaveValue('checkout');
});
