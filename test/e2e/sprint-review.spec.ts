import type { FrameLocator, Page } from '@playwright/test';
import {
  app,
  BACKLOG,
  BOARD,
  expect,
  expectAccessible,
  openPanel,
  openTagging,
  signInAs,
  test,
} from './shell';

/** What the sample company left to be reviewed. */
const AWAITED = 'Checkout 43';

async function openReview(page: Page): Promise<FrameLocator> {
  await page.goto(BOARD('SHOP', 1));
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: `Review ${AWAITED}` }).click();
  const review = app(page);
  await expect(review.getByRole('heading', { level: 1, name: AWAITED })).toBeVisible();
  return review;
}

test('the team reviews a closed sprint in one screen, and the check-ins are there', async ({ page }) => {
  await signInAs(page, 'Tomás Herrera');
  const review = await openReview(page);
  await expectAccessible(page);

  // A digit answers, Tab goes on: the hands stay where they are.
  const lines = review.getByRole('group', { name: /What became of/ });
  await expect(lines).toHaveCount(3);
  await lines.nth(0).getByRole('radio', { name: 'Met' }).focus();
  await page.keyboard.press('2');
  await expect(lines.nth(0).getByRole('radio', { name: 'Partly' })).toBeChecked();
  await lines.nth(1).getByRole('radio', { name: 'Met' }).focus();
  await page.keyboard.press('1');
  await lines.nth(2).getByRole('radio', { name: 'Missed' }).check();
  await expect(review.getByText('Every line has its answer')).toBeVisible();

  const card = review.getByRole('listitem').filter({ has: review.getByRole('heading', { name: /^KR-7/ }) });
  await card.getByLabel(/^Value on/).fill('2.9');
  await card.getByLabel(/What did we learn/).fill('A retry by itself helps more than any text.');
  await review.getByRole('button', { name: 'Save review' }).click();
  await expect(review.getByText('The review is saved')).toBeVisible();
  await expect(review.getByText(/Checked in: KR-7/)).toBeVisible();
  await expectAccessible(page);

  // The panel asks no more, and shows what became of the lines.
  await review.getByRole('button', { name: 'Close', exact: true }).click();
  const panel = app(page);
  await expect(panel.getByRole('button', { name: `Review ${AWAITED}` })).toHaveCount(0);

  // The key result's page has the check-in, dated to the sprint's completion, and what the sprint learned.
  await page.goto('/jira/software/projects/SHOP/apps/workspace/key-results/KR-7');
  await expect(app(page).getByText('A retry by itself helps more than any text.').first()).toBeVisible();
  await expect(app(page).getByText(/reviewed with 2.9/)).toBeVisible();

  // And the project's Reviews count it.
  await page.goto('/jira/software/projects/SHOP/apps/workspace/sprint-reviews');
  const reviews = app(page);
  await expect(reviews.getByRole('heading', { name: 'Sprint goals reached' })).toBeVisible();
  await expect(reviews.getByRole('heading', { name: AWAITED })).toBeVisible();
  await expect(reviews.getByText(/reviewed by Tomás Herrera/).first()).toBeVisible();
  await reviews.getByText('As a table').click();
  await expectAccessible(page);
});

test('a correction keeps what was said before, and somebody else’s meanwhile is shown before it', async ({
  page,
}) => {
  await signInAs(page, 'Tomás Herrera');
  await page.goto('/jira/software/projects/SHOP/apps/workspace/sprint-reviews');
  const past = (name: string) =>
    app(page)
      .getByRole('listitem')
      .filter({ has: app(page).getByRole('heading', { name, exact: true }) });
  await past('Checkout 42').getByRole('button', { name: 'Open review of Checkout 42' }).click();
  const review = app(page);
  const first = review.getByRole('group', { name: /What became of/ }).first();
  await first.getByRole('radio', { name: 'Missed' }).check();

  // Annika says something else in the meantime.
  const other = await page.context().newPage();
  await signInAs(other, 'Annika Brandt');
  await other.goto('/jira/software/projects/SHOP/apps/workspace/sprint-reviews');
  await app(other).getByRole('button', { name: 'Open review of Checkout 42' }).click();
  const theirs = app(other);
  await theirs
    .getByRole('group', { name: /What became of/ })
    .first()
    .getByRole('radio', { name: 'Partly' })
    .check();
  await theirs.getByRole('button', { name: 'Save correction' }).click();
  await expect(theirs.getByText('The review is saved')).toBeVisible();
  await expect(theirs.getByText('1 earlier version of this review')).toBeVisible();
  await other.close();

  // Tomás has not saved yet, and is told at once.
  await signInAs(page, 'Tomás Herrera');
  await expect(review.getByText('Nothing was saved yet: the review changed meanwhile')).toBeVisible();
  await expect(review.getByText('Annika Brandt said: “Partly”')).toBeVisible();
  await expect(first.getByRole('radio', { name: 'Missed' })).toBeChecked();
  await expectAccessible(page);
  await review.getByRole('button', { name: 'Take that over' }).click();
  await expect(first.getByRole('radio', { name: 'Partly' })).toBeChecked();
});

test('from the sprint’s menu the goal leads to the review and back, and works in 400 pixels', async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(BACKLOG('HELP', 2));
  const frame = await openTagging(page, 'Support tooling S22');
  await frame.getByRole('button', { name: 'Sprint review' }).click();
  await expect(frame.getByRole('heading', { name: 'What became of the sprint goal' })).toBeVisible();
  const wide = await frame.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);
  expect(wide).toBe(false);
  await frame.getByRole('button', { name: 'Save review' }).click();
  await expect(frame.getByText('Say whether it was met, partly met or missed.').first()).toBeVisible();
  await expectAccessible(page);
  await frame.getByRole('button', { name: 'Tag sprint goal' }).click();
  await expect(frame.getByRole('button', { name: 'Sprint review' })).toBeVisible();
});
