import type { Page } from '@playwright/test';
import {
  app,
  BACKLOG,
  BOARD,
  expect,
  expectAccessible,
  openPanel,
  openTagging,
  saveTags,
  signInAs,
  test,
} from './shell';

const TAGGED = 'Support tooling S23';

type Answer = { status: number; headers?: Record<string, string> };

async function breakDown(page: Page, service: 'jira' | 'kvs', answer: Answer): Promise<void> {
  await setFaults(page, [{ service, match: {}, answer }]);
}

const mend = (page: Page) => setFaults(page, []);

async function setFaults(page: Page, data: unknown): Promise<void> {
  const { origin } = new URL(test.info().project.use.baseURL ?? '');
  const answer = await page.request.post('/__local/faults', { data, headers: { origin } });
  expect(answer.ok()).toBe(true);
}

/** Loads late, so that what needs it later works without a connection. */
const loaded = (page: Page, part: string) =>
  page.waitForEvent('requestfinished', (request) => request.url().includes(part));

test.afterEach(async ({ page }) => {
  await page.context().setOffline(false);
  await mend(page);
});

test('a save that Jira puts off keeps what was chosen, counts down, and is then written once', async ({
  page,
}) => {
  await page.goto(BACKLOG('HELP', 2));
  const tagging = await openTagging(page, TAGGED);
  const move = tagging.getByLabel('Expected move of KR-12');
  await move.selectOption('small');

  await breakDown(page, 'jira', { status: 429, headers: { 'retry-after': '2' } });
  await saveTags(tagging).dblclick();
  const message = tagging.getByRole('status').filter({ hasText: 'Jira asks for a pause' });
  await expect(message).toBeFocused();
  await expect(message).toBeInViewport();
  await expect(message.getByRole('button', { name: /Try again in \d s/ })).toBeVisible();
  await expect(move).toHaveValue('small');
  await expectAccessible(page);

  await mend(page);
  await message.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByRole('dialog', { name: 'Tag sprint goal' })).toBeHidden();
  const { goal } = await page.request.get('/rest/agile/1.0/sprint/215').then((read) => read.json());
  expect(goal.match(/\[KR-12\]/g)).toHaveLength(1);
});

test('without a connection key results are still found, nothing is lost, and the save goes through later', async ({
  page,
}) => {
  await page.goto(BACKLOG('HELP', 2));
  const picker = loaded(page, 'combobox-list');
  const tagging = await openTagging(page, TAGGED);
  await picker;
  await page.context().setOffline(true);
  await tagging
    .getByRole('button', { name: /^Add key result/ })
    .first()
    .click();
  await tagging.getByRole('listbox').getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await saveTags(tagging).click();
  const message = tagging.getByRole('alert').filter({ hasText: 'Check your connection' });
  await expect(message).toBeFocused();
  await expect(message).toContainText('Nothing you entered is lost');

  await page.context().setOffline(false);
  await message.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByRole('dialog', { name: 'Tag sprint goal' })).toBeHidden();
});

test('a sprint deleted while its goal is tagged is said to be gone, and the tags can still be copied', async ({
  page,
}) => {
  const { origin } = new URL(test.info().project.use.baseURL ?? '');
  await page.request.get('/__local/session');
  const doomed = await page.request
    .post('/rest/agile/1.0/sprint', {
      data: { name: 'Not for long', originBoardId: 2, goal: 'First answers within a day' },
      headers: { origin },
    })
    .then((made) => made.json());
  await page.goto(BACKLOG('HELP', 2));
  const tagging = await openTagging(page, 'Not for long');
  await tagging.getByRole('button', { name: /^Add/ }).first().click();
  await tagging.getByRole('listbox').getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page.request.delete(`/rest/agile/1.0/sprint/${doomed.id}`, {
    headers: { origin, 'content-type': 'application/json' },
  });
  await saveTags(tagging).click();
  const message = tagging.getByRole('alert').filter({ hasText: 'Jira does not have this sprint any more' });
  await expect(message).toBeFocused();
  await tagging.getByText('How the goal will read in Jira').click();
  await expect(tagging.getByText(/First answers within a day \[KR-\d+\]/)).toBeVisible();
});

test('a check-in survives a storage that fails and a right that is lost meanwhile', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(BOARD('CORE', 3));
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: 'Check in' }).first().click();
  const form = panel.getByRole('dialog', { name: /^Check in/ });
  const learned = form.getByLabel(/What did we learn/);
  await learned.fill('People pause before they leave');

  await breakDown(page, 'kvs', { status: 500 });
  await form.getByRole('button', { name: 'Save check-in' }).click();
  const message = form.getByRole('alert');
  await expect(message).toContainText('storage does not answer');
  await expect(message).toBeInViewport();
  await expect(learned).toHaveValue('People pause before they leave');
  await expectAccessible(page);

  await mend(page);
  await signInAs(page, 'Elif Demir');
  await message.getByRole('button', { name: 'Save again' }).click();
  await expect(message).toContainText('You may not change this');
  await expect(message.getByRole('button')).toHaveCount(0);
  await expect(learned).toHaveValue('People pause before they leave');
});

test('a newcomer’s first look that fails is one click away from working', async ({ page }) => {
  await page.goto(BOARD('MOB', 5));
  await breakDown(page, 'jira', { status: 500 });
  const panel = await openPanel(page);
  const message = panel.getByRole('alert');
  await expect(message).toContainText('Try again in a moment');
  await expectAccessible(page);
  await mend(page);
  await message.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('heading', { name: 'Connect this board' })).toBeVisible();
});

test('an answer that never comes ends in a message, not in waiting for ever', async ({ page }) => {
  await page.clock.install();
  await page.goto(BOARD('OPS', 4));
  await page.route('**/__local/bridge/invoke', () => undefined);
  await openPanel(page);
  await expect(async () => {
    await page.clock.fastForward(30_000);
    await expect(app(page).getByRole('alert')).toContainText('No answer came', { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await page.unroute('**/__local/bridge/invoke');
  await app(page).getByRole('button', { name: 'Try again' }).click();
  await expect(app(page).getByText('Median time to restore service')).toBeVisible();
});
