import { BACKLOG, expect, expectAccessible, openTagging, saveTags, test } from './shell';

test('somebody edits the goal in Jira while it is tagged: both texts are shown, nothing is lost', async ({
  page,
}) => {
  await page.goto(BACKLOG('CORE', 3));
  const tagging = await openTagging(page, 'Platform #66');
  await expect(tagging.getByRole('button', { name: /save/i }).first()).toBeVisible();
  const { goal } = await page.request.get('/rest/agile/1.0/sprint/315').then((answer) => answer.json());
  const origin = new URL(page.url()).origin;
  const edited = await page.request.post('/rest/agile/1.0/sprint/315', {
    data: { goal: `${goal}\nA line that somebody else adds` },
    headers: { origin },
  });
  expect(edited.ok()).toBe(true);

  await tagging.getByRole('button', { name: /^Add/ }).first().click();
  await tagging.getByPlaceholder(/^Find/).fill('rollback');
  await tagging.getByRole('option', { name: /Deploys without a rollback/ }).click();
  await page.keyboard.press('Escape');
  await saveTags(tagging).click();
  await expect(tagging.getByText('Nothing was written yet', { exact: false })).toBeVisible();
  await expect(tagging.getByText('A line that somebody else adds', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  await tagging.getByRole('button', { name: /save/i }).click();
  await expect(page.getByRole('dialog', { name: 'Tag sprint goal' })).toBeHidden();
  const now = await page.request.get('/rest/agile/1.0/sprint/315').then((answer) => answer.json());
  expect(now.goal).toContain('KR-18]');
  expect(now.goal).toContain('A line that somebody else adds');
});
