import { callApp } from './procedures';
import { app, expect, expectAccessible, test } from './shell';

const CYCLE = 'cycle-lantern';
const TEAM = 'team-lantern';
const OBJECTIVE = 'objective-lantern';

test('the target of a running key result changes in a review, which keeps what was before and why', async ({
  page,
}) => {
  await page.goto('/');
  const workMix = { keyResult: 70, area: 20, unaligned: 10 };
  const cycle = { start: '2026-09-01', end: '2027-02-28', state: 'active' as const };
  await callApp(page, 'cycle.save', { id: CYCLE, name: 'Lantern', ...cycle });
  await callApp(page, 'team.save', { id: TEAM, name: 'Lantern', rhythm: 'weekly', workMix });
  await callApp(page, 'objective.save', {
    id: OBJECTIVE,
    teamId: TEAM,
    cycleId: CYCLE,
    title: 'Streets are lit',
    ownerId: null,
    ambition: 'committed',
    lifecycle: 'active',
    activatedOn: '2026-09-01',
  });
  const saved = await callApp(page, 'keyResult.save', {
    id: 'key-result-lantern',
    objectiveId: OBJECTIVE,
    title: 'Lanterns that burn',
    ownerId: null,
    numbers: { kind: 'increase', baseline: 40, target: 80 },
    rhythm: 'weekly',
    lifecycle: 'active',
    activatedOn: '2026-09-01',
  });
  const ids = { keyResultId: 'key-result-lantern', objectiveId: OBJECTIVE };
  await callApp(page, 'checkIn.save', {
    id: 'check-in-lantern',
    ...ids,
    day: '2026-10-10',
    value: 60,
    confidence: 7,
  });

  const key = saved.keyResults[0]?.key ?? '';
  await page.goto(`/jira/apps/organisation/key-results/${key}`);
  const workspace = app(page);
  await workspace.getByRole('button', { name: 'Change the target…' }).click();
  await workspace.getByLabel('What changed?').fill('The town buys more lanterns.');
  await workspace.getByLabel('To (target)').fill('100');
  await workspace.getByRole('button', { name: 'Save the review' }).click();
  await expect(workspace.getByText('Say why: it is what people will ask later.')).toBeVisible();
  await expectAccessible(page);
  await workspace.getByLabel('Why?').fill('There is money for all streets.');
  await workspace.getByRole('button', { name: 'Save the review' }).dblclick();
  await expect(workspace.getByRole('dialog')).toBeHidden();
  await expect(workspace.getByRole('img', { name: /^Trend of KR-\d+: .*target 100/ })).toBeVisible();

  await page.goto(`/jira/apps/organisation/reviews/${saved.key}?cycle=${CYCLE}`);
  const review = workspace.getByRole('list', { name: 'Change reviews' });
  await expect(review).toContainText('There is money for all streets.');
  await expect(review).toContainText(`${key}: target 80 became target 100, made harder`);
  await expect(workspace.getByText(/against the first numbers \(target 80\): 50/)).toBeVisible();
  await expectAccessible(page);

  await workspace.getByRole('button', { name: 'Review a change…' }).click();
  await workspace.getByRole('radio', { name: /^Pause/ }).check();
  await workspace.getByLabel('Why?').fill('Winter.');
  await workspace.getByRole('button', { name: 'Save the review' }).click();
  await expect(review).toContainText('It is paused');
});
