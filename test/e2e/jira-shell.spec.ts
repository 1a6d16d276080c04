import type { Locator, Page } from '@playwright/test';
import { test } from './places';
import { BACKLOG, BOARD, expect, expectAccessible } from './shell';

/** Jira's everyday actions where Jira has them, through its public REST API, with its own refusals. */

async function become(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitemradio', { name: person }).click();
  await expect(page.getByRole('button', { name: `Signed in as ${person}` })).toBeVisible();
}

/** Makes an issue in a list of the backlog and returns its key. */
async function createInline(page: Page, list: string, summary: string): Promise<string> {
  const section = page.getByRole('region', { name: list, exact: true });
  await section.getByRole('button', { name: 'Create issue' }).click();
  await section.getByLabel('Summary of the new issue').fill(summary);
  await page.keyboard.press('Enter');
  const row = rowOf(section, summary);
  await expect(row).toBeVisible();
  await section.getByRole('button', { name: 'Cancel' }).click();
  return (await row.getByRole('link').first().textContent()) ?? '';
}

const rowOf = (section: Locator | Page, text: string) =>
  section.getByRole('article').filter({ hasText: text });

const isShown = (image: Element) => image instanceof HTMLImageElement && image.naturalWidth > 0;

/** Presses Save and the like, and waits until Jira has taken it. */
async function saved(page: Page, method: 'POST' | 'PUT' | 'DELETE', act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse(
    (response) => response.url().includes('/rest/') && response.request().method() === method,
  );
  await act();
  expect((await answer).ok()).toBe(true);
}

test('an issue is created with its usual fields, and each of them is edited where it is shown', async ({
  page,
}) => {
  await page.goto(BACKLOG('ONE', 1));
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Create issue' });
  await dialog.getByLabel('Issue type').selectOption('Task');
  await dialog.getByLabel('Summary').fill('Print the labels');
  await dialog.getByLabel('Description').fill('On paper.\nIn black.');
  await dialog.getByLabel('Assignee').selectOption('Ada Admin');
  await dialog.getByLabel('Priority').selectOption('High');
  await dialog.getByLabel('Parent').fill('ONE-1');
  await dialog.getByLabel('Labels').fill('paper print');
  await dialog.getByLabel('Sprint').selectOption('One 2');
  await dialog.getByLabel('Story Points').fill('5');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('button', { name: 'View issue' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Print the labels');
  await expect(page.getByText('On paper.')).toBeVisible();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByLabel('Assignee')).toContainText('Ada Admin');
  await expect(details.getByLabel('Priority')).toHaveValue('2');
  await expect(details.getByLabel('Parent')).toHaveValue('ONE-1');
  await expect(details.getByLabel('Labels')).toHaveValue('paper print');
  await expect(details.getByLabel('Sprint')).toHaveValue('2');
  await expect(details.getByLabel('Story Points')).toHaveValue('5');
  await expectAccessible(page);

  await page.getByRole('button', { name: /edit the description/ }).click();
  await page.getByRole('textbox', { name: 'Description' }).fill('On thick paper.');
  await saved(page, 'PUT', () => page.getByRole('button', { name: 'Save', exact: true }).click());
  await expect(page.getByRole('button', { name: 'On thick paper., edit the description' })).toBeVisible();
  await details.getByLabel('Story Points').fill('8');
  await saved(page, 'PUT', () => page.keyboard.press('Enter'));
  await details.getByLabel('Labels').fill('paper');
  await saved(page, 'PUT', () => page.keyboard.press('Enter'));
  await details.getByLabel('Sprint').selectOption('None');
  // The field shows what the site says: a reload before that could cut the change off.
  await expect(details.getByLabel('Sprint')).toHaveValue('');
  await page.reload();
  await expect(details.getByLabel('Story Points')).toHaveValue('8');
  await expect(details.getByLabel('Labels')).toHaveValue('paper');
  await expect(details.getByLabel('Sprint')).toHaveValue('');
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('Sprint: One 2 → None')).toBeVisible();
});

test('an issue written into the backlog is dragged into the sprint, and on the board to its next status', async ({
  page,
}) => {
  await page.goto(BACKLOG('ONE', 1));
  const key = await createInline(page, 'Backlog', 'Sweep the floor');
  const sprint = page.getByRole('region', { name: 'One 1', exact: true });
  await rowOf(page, 'Sweep the floor').dragTo(sprint.getByRole('article').first());
  await expect(rowOf(sprint, 'Sweep the floor')).toBeVisible();

  await page.goto(BOARD('ONE', 1));
  const column = page.getByRole('region', { name: 'Columns' }).locator('section').nth(1);
  await rowOf(page, 'Sweep the floor').dragTo(column.getByRole('heading'));
  await expect(rowOf(column, 'Sweep the floor')).toBeVisible();
  await page.goto(`/browse/${key}`);
  await expect(page.getByRole('button', { name: 'Status: In Progress' })).toBeVisible();
});

test('an issue is deleted after a question, and its key leads nowhere any more', async ({ page }) => {
  await page.goto(BACKLOG('ONE', 1));
  const key = await createInline(page, 'Backlog', 'Made by mistake');
  await rowOf(page, 'Made by mistake').getByRole('link').first().click();
  const issue = page.getByRole('dialog', { name: key });
  await issue.getByRole('button', { name: 'Issue actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText(`${key} was deleted`)).toBeVisible();
  await expect(issue).toBeHidden();
  await expect(rowOf(page, 'Made by mistake')).toBeHidden();
  await page.goto(`/browse/${key}`);
  await expect(page.getByText('This issue cannot be shown')).toBeVisible();
});

test('two issues are linked from one of them, and the other says so in its own words', async ({ page }) => {
  await page.goto('/browse/ONE-2');
  await page.getByRole('button', { name: 'Link issue' }).click();
  await page.getByLabel('Kind of link').selectOption('blocks');
  await page.getByLabel('Key of the issue to link').fill('one-3');
  await saved(page, 'POST', () => page.keyboard.press('Enter'));
  const links = page.getByRole('region', { name: 'Linked issues' });
  await expect(links.getByRole('heading', { name: 'blocks' })).toBeVisible();
  await links.getByRole('link', { name: 'ONE-3' }).click();
  await expect(links.getByRole('heading', { name: 'is blocked by' })).toBeVisible();
  await saved(page, 'DELETE', () => links.getByRole('button', { name: 'Unlink ONE-2' }).click());
  await expect(links.getByRole('link')).toHaveCount(0);
});

test('an issue that is commented on and moved to another project is found there by its words', async ({
  page,
}) => {
  await page.goto(BACKLOG('ONE', 1));
  const key = await createInline(page, 'Backlog', 'Water the plants');
  await page.goto(`/browse/${key}`);
  await page.getByLabel('Add a comment').fill('Twice a week.');
  await saved(page, 'POST', () => page.getByRole('button', { name: 'Save comment' }).click());
  await page.getByRole('button', { name: 'Issue actions' }).click();
  await page.getByRole('menuitem', { name: 'Move' }).click();
  await page.getByLabel('New project').selectOption('Project two (TWO)');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page).toHaveURL(/\/browse\/TWO-\d+$/);
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Twice a week.');
  await page.getByLabel('Search issues by key or text').fill('plants');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Issues found' })).toContainText('Water the plants');
});

test('who may not do a thing is told so in the words of Jira, and nothing is changed', async ({ page }) => {
  await page.goto(BACKLOG('ONE', 1));
  await become(page, 'Rea Reader');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Create issue' });
  await dialog.getByLabel('Project').selectOption('Project one (ONE)');
  await dialog.getByLabel('Summary').fill('Not mine to make');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByText('You cannot create issues in this project.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Start sprint: One 2' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.goto('/browse/ONE-4');
  await page.getByRole('button', { name: 'Issue actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('You do not have permission to delete issues in this project.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('complementary', { name: 'Details' }).getByLabel('Labels').fill('mine');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You do not have permission to edit issues in this project.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Something is wrong');
  const item = page.getByRole('menuitem', { name: 'Places issue action' });
  await page.getByRole('button', { name: 'Issue actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
  await expect(item).toBeHidden();
  await page.keyboard.press('Escape');
  await become(page, 'Ada Admin');
  await page.getByRole('button', { name: 'Issue actions' }).click();
  await expect(item).toBeVisible();
});

test('a sprint is completed, its open issues go to the next one, and that is started', async ({ page }) => {
  await page.goto(BACKLOG('ONE', 1));
  await page.getByRole('button', { name: 'Complete sprint: One 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Complete One 1' });
  await dialog.getByLabel('Move open issues to').selectOption('One 2');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Complete sprint' }).click();
  await expect(dialog).toBeHidden();
  const next = page.getByRole('region', { name: 'One 2', exact: true });
  await expect(rowOf(next, 'The first story')).toBeVisible();

  await page.getByRole('button', { name: 'Start sprint: One 2' }).click();
  await page.getByLabel('Sprint goal').fill('The second try');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(next.getByText('Active')).toBeVisible();
  await page.goto(BOARD('ONE', 1));
  await expect(page.getByRole('heading', { level: 1, name: 'One 2' })).toBeVisible();
  await expect(page.getByText('The second try')).toBeVisible();
  await expect(rowOf(page, 'The first story')).toBeVisible();
  await page.goto('/jira/software/c/projects/ONE/boards/1/sprints');
  await expect(page.getByRole('region', { name: 'One 1', exact: true })).toBeVisible();
});

test('a board gets another column, and whoever may not configure it is told so', async ({ page }) => {
  await page.goto(BOARD('ONE', 1));
  await page.getByRole('button', { name: 'Board actions' }).click();
  await page.getByRole('menuitem', { name: 'Board settings' }).click();
  await page.getByRole('button', { name: 'Add column' }).click();
  await page.getByLabel('Name of column 4').fill('Shipped');
  await saved(page, 'PUT', () => page.getByRole('button', { name: 'Save' }).click());
  await become(page, 'Rea Reader');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('You do not have permission to configure this board.')).toBeVisible();
  await become(page, 'Ada Admin');
  await page.goto(BOARD('ONE', 1));
  await expect(page.getByRole('heading', { name: 'Shipped' })).toBeVisible();
});

test('an app finds its places: panel, status, activity, an item below an item, subpages', async ({
  page,
}) => {
  await page.goto('/browse/ONE-4');
  await expect(page.getByText('Watching ONE-4')).toBeVisible();
  await expect(page.getByRole('button', { name: /Context of places.*Seen ONE-4/ })).toBeVisible();
  await page.getByRole('button', { name: /^Status:/ }).click();
  await page.getByRole('menuitem', { name: 'In Progress' }).click();
  await expect(page.getByText('It was updated by admin')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Apps' }).click();
  await page.getByRole('menuitem', { name: 'Places panel' }).click();
  const panel = page.getByRole('region', { name: 'Places panel' });
  await expect(panel.frameLocator('iframe').getByText('places-panel in jira:issuePanel')).toBeVisible();
  await page.reload();
  await expect(panel.frameLocator('iframe').getByText('"isNewToIssue": false')).toBeVisible();
  const hidden = () =>
    panel
      .frameLocator('iframe')
      .locator('html')
      .evaluate((root) => root.scrollHeight - window.innerHeight);
  await expect.poll(hidden).toBe(0);
  await expect.poll(() => panel.locator('img').evaluate(isShown)).toBe(true);
  await page.getByRole('tab', { name: 'Places activity' }).click();
  await expect(
    page.getByRole('tabpanel').frameLocator('iframe').getByText('places-activity in jira:issueActivity'),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto(BACKLOG('ONE', 1));
  await page
    .getByRole('button', { name: /^Sprint actions/ })
    .first()
    .click();
  // By keyboard: a pointer that jumps from the item to its submenu may find it closing.
  await page.getByRole('menuitem', { name: 'Places sprint action' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Second of two' }).press('Enter');
  const frame = page.getByRole('dialog', { name: 'Second of two' }).frameLocator('iframe');
  await expect(frame.getByText('"action": "second"')).toBeVisible();
  await frame.getByRole('heading').click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: 'Apps' }).click();
  await page.getByRole('menuitem', { name: 'Places everywhere' }).click();
  await page.getByRole('link', { name: 'Tools' }).click();
  await expect(page.frameLocator('iframe').getByText('Path /tools')).toBeVisible();
  await expect(page).toHaveURL(/\/jira\/apps\/places-global\/tools$/);
  await expectAccessible(page);
});

test("an app's pages in the administration are for administrators only", async ({ page }) => {
  const settings = '/jira/software/projects/ONE/settings/apps/places-project-settings';
  await page.goto(settings);
  await expect(page.frameLocator('iframe').getByText('places-project-settings in')).toBeVisible();
  await become(page, 'Rea Reader');
  await expect(page.getByText('You cannot see this page')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Places settings' })).toBeHidden();
  await become(page, 'Ada Admin');
});

test('an item of an app without a view does its work unseen', async ({ page }) => {
  await page.goto(BOARD('ONE', 1));
  await page.getByRole('button', { name: 'Board actions' }).click();
  await page.getByRole('menuitem', { name: 'Places without a view' }).click();
  await expect(page.getByText('Ran on board 1')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});
