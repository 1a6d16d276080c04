import { app, expect, expectAccessible, test } from './shell';

test('an issue says what it is for, and is linked and unlinked where it stands', async ({ page }) => {
  await page.goto('/browse/SHOP-312');
  await page.getByRole('button', { name: 'What it serves' }).click();
  const issue = app(page);
  await expect(issue.getByText(/^Your work on “Error handling at checkout” should bring/)).toBeVisible();
  const chain = issue.getByRole('list', { name: 'From this issue up to its goals' });
  await expect(chain).toContainText('SHOP-115');
  await expect(chain).toContainText('No error page at checkout without a next step');
  await expect(chain).toContainText('KR-7');
  await expect(chain).toContainText('O-3 Nobody fails at paying');
  await expect(chain).toContainText('KRA-1');
  await expectAccessible(page);

  // Its own link is nearer than that of its epic.
  await issue.getByRole('button', { name: 'Link to another…' }).click();
  await issue.getByLabel('What serves it?').selectOption({ label: 'This issue alone: SHOP-312' });
  await issue.getByRole('combobox', { name: 'Key result or KRA' }).fill('KR-8');
  await expect(issue.getByRole('option', { name: /^KR-8/ })).toBeVisible();
  await expectAccessible(page);
  await issue.getByRole('option', { name: /^KR-8/ }).click();
  await expect(chain).toContainText('KR-8');
  await expect(chain).not.toContainText('KR-7');
  await issue.getByRole('button', { name: 'Unlink KR-8' }).click();
  await expect(chain).toContainText('KR-7');
});

test('a dashboard shows a team’s objectives once somebody has said which', async ({ page }) => {
  await page.goto('/jira/dashboards/10000');
  await page.getByRole('button', { name: 'Add gadget' }).click();
  await page.getByRole('menuitem', { name: 'Objectives' }).click();
  const gadget = app(page);
  await expect(gadget.getByRole('heading', { name: /No objective fits|^O-/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Gadget actions: Objectives' }).click();
  await page.getByRole('menuitem', { name: 'Configure' }).click();
  await gadget.getByLabel('Team').selectOption({ label: 'Checkout' });
  await gadget.getByLabel('Owner').selectOption({ label: 'Everybody' });
  await expectAccessible(page);
  await gadget.getByRole('button', { name: 'Save' }).click();
  await expect(gadget.getByRole('heading', { name: /O-3 Nobody fails at paying/ })).toBeVisible();
  await expect(gadget.getByText('Checkout error rate')).toBeVisible();
  await expectAccessible(page);
});
