import { app, expect, expectAccessible, test } from './shell';

const PLAN = '/jira/software/projects/CORE/apps/workspace';

test('plan a cycle by typing sentences', async ({ page }) => {
  await page.goto(PLAN);
  const workspace = app(page);
  await workspace.getByRole('button', { name: 'New cycle' }).click();
  await workspace.getByLabel('Name').fill('Spring 2028');
  await workspace.getByLabel('First day').fill('2028-03-01');
  await workspace.getByLabel('Last day').fill('2028-05-31');
  await workspace.getByRole('button', { name: 'Create cycle' }).click();
  await expect(workspace.getByRole('dialog')).toBeHidden();
  await workspace.getByRole('tab', { name: 'Plan' }).click();

  await workspace.getByRole('textbox', { name: /^New objective for/ }).fill('Everybody trusts the numbers');
  await page.keyboard.press('Enter');
  const objective = workspace.getByRole('region', { name: /Everybody trusts the numbers/ });
  const sentence = objective.getByRole('textbox', { name: /as a sentence$/ });
  await expect(objective.getByText('Type the first as a sentence.')).toBeVisible();

  // From here on by keyboard alone.
  await sentence.fill('Reduce nightly load time from 1h 30m to 45 minutes');
  const understood = objective.getByRole('list', { name: 'Understood' }).getByRole('listitem');
  await expect(understood).toHaveText(['Kind decrease', 'From 90 minutes', 'To 45 minutes', 'Unit minutes']);
  await page.keyboard.press('Enter');
  const rows = objective.getByRole('list', { name: /^Key results of/ });
  await expect(rows).toContainText('from 90 minutes, target 45 minutes');
  await expect(sentence).toBeFocused();
  await expect(sentence).toHaveValue('');

  await page.keyboard.type('Keep failed checks below 2 %');
  await page.keyboard.press('Enter');
  await expect(rows).toContainText('at most 2 %');
  await page.keyboard.type('Launch the new catalogue');
  await page.keyboard.press('Enter');
  await expect(rows).toContainText('A key result says what changes, not what is done.');

  // What a sentence leaves open is asked for, never made up.
  await page.keyboard.type('Raise the share of tables with an owner to 90 %');
  await expect(understood.filter({ hasText: 'From' })).toHaveText('From not said');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(workspace.getByLabel('To (target)')).toHaveValue('90');
  await workspace.getByLabel('From (baseline)').fill('35');
  await page.keyboard.press('Control+Enter');
  await expect(rows).toContainText('from 35 %, target 90 %');
  await expect(workspace.getByText('3 of 4 ready')).toBeVisible();

  await workspace.getByRole('button', { name: 'Activate drafts… (5)' }).click();
  const dialog = workspace.getByRole('dialog');
  await expect(dialog).toContainText('All key results are lagging');
  await dialog.getByRole('checkbox', { name: /Launch the new catalogue/ }).uncheck();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Activate 4' }).click();
  await expect(dialog).toBeHidden();
  await expect(workspace.getByRole('button', { name: 'Activate drafts… (1)' })).toBeVisible();
});
