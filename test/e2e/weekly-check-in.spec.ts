import type { Page } from '@playwright/test';
import type { Answer } from '../../src/contract/api';
import { callApp } from './procedures';
import { app, expect, expectAccessible, signInAs, test } from './shell';

const WORKSPACE = '/jira/software/projects/HELP/apps/workspace';
const NUMBERS = [
  'Answers within an hour',
  'Questions solved by the article',
  'Tickets opened twice',
  'Wait in the chat',
];

/** Four numbers and a milestone that Priya owns and nobody has spoken about since the quarter began. */
async function planFive(page: Page): Promise<void> {
  await signInAs(page, 'Annika Brandt');
  const session = await page.request.get('/__local/session').then((answer) => answer.json());
  const owner = session.users.find((each: { displayName: string }) => each.displayName === 'Priya Raman');
  const workspace = await callApp(page, 'workspace.read', {});
  const help = workspace.teams.find((team) => /support|help/i.test(team.name));
  if (help === undefined || workspace.cycleId === null) throw new Error('the sample has no support team');
  const objectiveId = 'weekly-objective-1';
  await callApp(page, 'objective.save', {
    id: objectiveId,
    teamId: help.id,
    cycleId: workspace.cycleId,
    title: 'Nobody waits for an answer',
    ownerId: owner.accountId,
    ambition: 'committed',
    lifecycle: 'active',
    activatedOn: '2026-10-01',
  });
  const keyResult = { objectiveId, ownerId: owner.accountId, rhythm: 'weekly', lifecycle: 'active' } as const;
  for (const [at, title] of NUMBERS.entries()) {
    const numbers = { kind: 'increase', baseline: 10, target: 50 } as const;
    const activatedOn = '2026-10-01';
    const id = `weekly-key-result-${at}`;
    await callApp(page, 'keyResult.save', {
      ...keyResult,
      id,
      title,
      numbers,
      unit: '%',
      decimals: 1,
      activatedOn,
    });
  }
  const steps = [
    { id: 'written', title: 'The guide is written' },
    { id: 'live', title: 'The guide is live' },
  ];
  await callApp(page, 'keyResult.save', {
    ...keyResult,
    id: 'weekly-key-result-steps',
    title: 'A guide for new colleagues',
    numbers: { kind: 'milestone', form: 'steps', steps },
    activatedOn: '2026-10-01',
  });
  await signInAs(page, 'Priya Raman');
  // Her desk is told by the queue.
  await expect
    .poll(async () => (await callApp(page, 'checkIn.queue', {})).items.filter(isOfThisJourney).length)
    .toBe(5);
}

const isOfThisJourney = (item: Answer<'checkIn.queue'>['items'][number]) =>
  item.objectiveTitle === 'Nobody waits for an answer';

test('weekly check-in of five key results by keyboard only', async ({ page }) => {
  await planFive(page);
  await page.goto(WORKSPACE);
  const workspace = app(page);
  const tab = workspace.getByRole('tab', { name: /^Check-ins.*\d+ due$/ });
  await expect(tab).toBeVisible();
  await workspace.getByRole('tab', { name: 'Overview' }).focus();
  for (const next of ['Alignment map', 'Sprints', /^Check-ins/]) {
    await page.keyboard.press('ArrowRight');
    await expect(workspace.getByRole('tab', { name: next, selected: true })).toBeVisible();
  }
  const form = workspace.getByRole('form');
  const value = workspace.getByLabel('Value now');
  await expect(form).toHaveAccessibleName(/A guide for new colleagues/);
  await expect(workspace.getByLabel('The guide is written')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(workspace.getByText(/^Saved KR-\d+: 50/)).toBeVisible();

  await expect(value).toBeFocused();
  // Saving nothing is asked about, not done.
  await page.keyboard.press('Enter');
  await expect(workspace.getByText('Type the number, or choose “No new number”.')).toBeVisible();

  await page.keyboard.type('22.5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Short answers help. <b>Next</b>: templates.');
  await page.keyboard.press('Control+Enter');
  await expect(workspace.getByText(/^Saved KR-\d+: 22.5\s%, confidence 7 of 10\.$/)).toBeVisible();

  await expect(value).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('4');
  await page.keyboard.press('Alt+KeyN');
  await expect(workspace.getByText(/^Saved KR-\d+: no new number, confidence 4 of 10\.$/)).toBeVisible();

  await expect(value).toBeFocused();
  await page.keyboard.press('Alt+KeyS');
  await expect(workspace.getByText('skipped', { exact: true })).toBeVisible();

  await expect(value).toBeFocused();
  await page.keyboard.type('31');
  await page.keyboard.press('Enter');
  await expect(workspace.getByText(/^Saved KR-\d+: 31\s%\.$/)).toBeVisible();

  await expect(workspace.getByRole('heading', { name: 'Through the list' })).toBeFocused();
  await workspace.getByRole('button', { name: 'Go through what was skipped' }).focus();
  await page.keyboard.press('Enter');
  await expect(value).toBeFocused();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(workspace.getByText('All checked in')).toBeVisible();

  // A slip of the keyboard is put right, and what it said stays readable.
  await workspace
    .getByRole('button', { name: /^Correct… KR-/ })
    .last()
    .focus();
  await page.keyboard.press('Enter');
  await expect(workspace.getByLabel(/^Value on/)).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('13');
  await page.keyboard.press('Control+Enter');
  await expect(workspace.getByText(/: 13\s%$/)).toBeVisible();
});
