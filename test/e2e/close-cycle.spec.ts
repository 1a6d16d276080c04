import type { FrameLocator, Page } from '@playwright/test';
import { callApp } from './procedures';
import { app, expect, expectAccessible, test } from './shell';

const OLD = 'cycle-harbour-spring';
const NEXT = 'cycle-harbour-year';
const TEAM = 'team-harbour';
const OBJECTIVE = 'objective-harbour';

/** A cycle of a team of its own, over in May: closing it leaves the company of the other journeys alone. */
async function planHarbour(page: Page): Promise<void> {
  const rhythm = 'weekly';
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  const cycle = { start: '2026-03-01', end: '2026-05-31', state: 'active' as const };
  await callApp(page, 'cycle.save', { id: OLD, name: 'Harbour spring', ...cycle });
  await callApp(page, 'cycle.save', {
    id: NEXT,
    name: 'Harbour 2028',
    start: '2028-01-01',
    end: '2028-12-31',
    state: 'planning',
  });
  await callApp(page, 'team.save', { id: TEAM, name: 'Harbour', rhythm, workMix });
  await callApp(page, 'objective.save', {
    id: OBJECTIVE,
    teamId: TEAM,
    cycleId: OLD,
    title: 'Ships leave on time',
    ownerId: null,
    ambition: 'committed',
    lifecycle: 'active',
    activatedOn: '2026-03-01',
  });
  for (const [id, title, value] of [
    ['key-result-waiting', 'Waiting time at the quay', 14],
    ['key-result-papers', 'Papers that are late', 6],
  ] as const) {
    await callApp(page, 'keyResult.save', {
      id,
      objectiveId: OBJECTIVE,
      title,
      ownerId: null,
      numbers: { kind: 'decrease', baseline: 24, target: 6 },
      unit: 'hours',
      rhythm,
      lifecycle: 'active',
      activatedOn: '2026-03-01',
    });
    const checkIn = { id: `check-in-${id}`, keyResultId: id, objectiveId: OBJECTIVE, day: '2026-05-20' };
    await callApp(page, 'checkIn.save', { ...checkIn, value, confidence: 6 });
  }
}

async function openClosing(page: Page): Promise<FrameLocator> {
  await page.goto(`/jira/apps/organisation/reviews?cycle=${OLD}`);
  const frame = app(page);
  await expect(frame.getByRole('tab', { name: 'Closing', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  return frame;
}

test('a cycle is graded, closed, carried over and printed, one page an objective', async ({
  page,
  browser,
}) => {
  await page.goto('/');
  await planHarbour(page);
  const closing = await openClosing(page);
  const grade = closing.getByLabel(/^Grade of KR-/).first();
  await expect(grade).toHaveValue('0.5');
  await grade.selectOption('0.7');
  await closing.getByRole('radio', { name: 'Partly' }).check();
  await expect(closing.getByText(/^Say why the grade of KR-\d+ is 0.7, and not 0.5/).first()).toBeVisible();
  await expectAccessible(page);

  await closing.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(closing.getByText('1 thing to say first')).toBeVisible();
  await closing.getByRole('button', { name: /^Go to O-/ }).click();
  await closing.getByLabel(/^Why is the grade of KR-/).fill('May was a month of storms.');
  await closing.getByRole('button', { name: '← All objectives' }).click();
  await closing.getByRole('button', { name: 'Retrospective' }).click();
  await closing.getByLabel('What slowed us down?').fill('Papers on paper.');
  await closing.getByLabel('What did we learn about cause and effect?').focus();

  await closing.getByRole('button', { name: 'Finish', exact: true }).click();
  await closing.getByRole('button', { name: 'Close Harbour spring' }).click();
  await closing.getByRole('button', { name: 'Yes, close' }).click();
  await expect(closing.getByText('Papers on paper.')).toBeVisible();
  await expect(closing.getByText('May was a month of storms.')).toBeVisible();

  await closing.getByRole('button', { name: /^Carry over… O-/ }).click();
  await closing.getByLabel('Into cycle').selectOption({ label: 'Harbour 2028' });
  await closing.getByLabel(/^New target of KR-/).fill('10');
  await expectAccessible(page);
  await closing.getByRole('button', { name: 'Carry 1 key result over' }).dblclick();
  await expect(closing.getByText(/^In O-\d+: KR-\d+ continues KR-\d+\.$/)).toBeVisible();
  await closing.getByRole('button', { name: 'Done' }).click();
  await expect(closing.getByText(/continued by KR-/)).toBeVisible();
  await expectAccessible(page);
  const next = await callApp(page, 'workspace.read', { cycleId: NEXT });
  expect(next.objectives.flatMap(({ keyResults }) => keyResults.map(({ numbers }) => numbers))).toEqual([
    { kind: 'decrease', baseline: 14, target: 10 },
  ]);

  // The frame alone, as its own Print button prints it: the retrospective, and a page for the objective.
  const frame = page.frames().at(-1);
  const address = frame?.url() ?? '';
  const html = (await frame?.content())?.replace(/<script[\s\S]*?<\/script>/g, '') ?? '';
  const paper = await browser.newPage();
  await paper.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await paper.goto(address);
  const pdf = await paper.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await paper.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('tab').first()).toBeHidden();
  await expect(paper.getByText('Papers on paper.')).toBeVisible();
  await paper.close();
});
