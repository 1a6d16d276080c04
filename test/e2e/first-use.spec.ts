import type { Page } from '@playwright/test';
import { app, BACKLOG, BOARD, expect, expectAccessible, openPanel, saveTags, test } from './shell';

const RENEWALS = 'Renewals in the app go through at the first try';

/** What a newcomer meets: nothing is connected, nothing is tagged. */
test('a newcomer connects a board, tags two lines, and sees them contribute; an edit in Jira is followed', async ({
  page,
}) => {
  await page.goto(BOARD('MOB', 5));
  const panel = await openPanel(page);
  await expect(panel.getByText('has no team in Throughline yet')).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: /connect/i }).click();

  await panel.getByLabel('Objective').fill('Buying in the app feels safe');
  await panel.getByLabel('Key result').fill('Fewer checkout errors in the app');
  await panel.getByLabel(/^From/).fill('4');
  await panel.getByLabel(/^To/).fill('2');
  await panel.getByLabel(/^Unit/).fill('%');
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Create objective and key result' }).click();

  await expect(panel.getByText('App sprint 9')).toBeVisible();
  await panel.getByRole('button', { name: 'Tag sprint goal' }).click();
  await tagBothLines(page);

  await panel.getByRole('button', { name: 'Open the panel' }).click();
  await expectContribution(page, 'Fewer checkout errors in the app', 'same texts and retries');
  await expectContribution(page, 'Subscribers who paused instead of cancelling', 'Subscribers can pause');
  await expectAccessible(page);

  await editGoalInJira(page, `${RENEWALS} [KR-15]`);
  await page.goto(BOARD('MOB', 5));
  await openPanel(page);
  await expectContribution(page, 'Renewals that fail', RENEWALS);
  await expect(
    app(page)
      .getByText(/withdrawn/i)
      .first(),
  ).toBeVisible();
});

/** One proposal is there, the other line's key result belongs to another team and is found by typing. */
async function tagBothLines(page: Page): Promise<void> {
  const tagging = app(page);
  await expect(tagging.getByText('1 proposal will be accepted')).toBeVisible();
  await tagging.getByRole('button', { name: 'Add key result' }).click();
  await tagging.getByPlaceholder(/^Find/).fill('pause instead of cancel');
  await tagging.getByRole('option', { name: /Subscribers who paused/ }).click();
  await page.keyboard.press('Escape');
  await saveTags(tagging).click();
  await expect(page.getByRole('dialog', { name: 'Tag sprint goal' })).toBeHidden();
}

/** The panel shows the key result, and beside it the line of the sprint goal that serves it. */
async function expectContribution(page: Page, keyResult: string, line: string): Promise<void> {
  const panel = app(page);
  await expect(panel.getByText(keyResult).first()).toBeVisible();
  await expect(panel.getByText(line).first()).toBeVisible();
}

async function editGoalInJira(page: Page, goal: string): Promise<void> {
  await page.goto(BACKLOG('MOB', 5));
  await page.getByRole('button', { name: 'Sprint actions: App sprint 9' }).click();
  await page.getByRole('menuitem', { name: 'Edit sprint' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Sprint goal').fill(goal);
  await dialog.getByRole('button', { name: /update|save/i }).click();
  await expect(dialog).toBeHidden();
}
