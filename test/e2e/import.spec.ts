import type { FrameLocator, Page } from '@playwright/test';
import { largeFile } from '../support/large-file';
import { app, expect, expectAccessible, test } from './shell';

const ROWS = 2000;
const BAD = 30;
/** Of the sample company that the app itself adds: what others look at stays as it is. */
const TEAMS = ['Sample: Bakery', 'Sample: Riders', 'Sample: Bakehouse'];
const CYCLE = 'Sample: Q4 2026';
/** An import of this size: half a thousand transactions take a while on two cores. */
const PATIENCE = { timeout: 30_000 };

async function openTab(page: Page, name: string): Promise<FrameLocator> {
  await page.goto('/jira/apps/organisation');
  const frame = app(page);
  await frame.getByRole('tab', { name }).click();
  return frame;
}
const openData = (page: Page) => openTab(page, 'Import & export');

/** What another tool exported. */
function file(bad: number) {
  const { text } = largeFile({ rows: ROWS, bad, teams: TEAMS, cycle: CYCLE, owner: '' });
  return { name: 'old-tool.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** The storage fails after so many transactions; 0: it works. */
async function failAfter(page: Page, transactions: number): Promise<void> {
  const { origin } = new URL(test.info().project.use.baseURL ?? '');
  const match = { path: 'transaction' };
  const faults = [
    { service: 'kvs', match, times: transactions, answer: { hangMs: 0 } },
    { service: 'kvs', match, answer: { status: 503, headers: {} } },
  ];
  const data = transactions === 0 ? [] : faults;
  expect((await page.request.post('/__local/faults', { data, headers: { origin } })).ok()).toBe(true);
}
test.afterEach(({ page }) => failAfter(page, 0));

async function checkMended(data: FrameLocator): Promise<void> {
  await data.getByLabel('Files to import').setInputFiles(file(0));
  await data.getByRole('button', { name: 'Check every row' }).click();
}

test('2,000 key results: flaws are named by row, a run that breaks off shows nothing, the mended file counts once', async ({
  page,
}) => {
  // Three runs of half a thousand objectives each.
  test.slow();
  let data = await openData(page);
  await data.getByRole('button', { name: 'Add the sample company' }).click();
  await expect(data.getByRole('button', { name: 'Remove the sample company' })).toBeVisible(PATIENCE);
  await data.getByLabel('Files to import').setInputFiles(file(BAD));
  await expect(data.getByText('2,000 rows')).toBeVisible();
  await expect(data.getByLabel('Quarter is imported as')).toHaveValue('cycle');
  await expectAccessible(page);
  await data.getByRole('button', { name: 'Check every row' }).click();
  await expect(data.getByText(`${BAD} problems in ${ROWS} rows`)).toBeVisible(PATIENCE);
  await expect(data.getByRole('region', { name: 'Problems by row' }).getByRole('row')).toHaveCount(BAD + 1);
  await expectAccessible(page);

  await data.getByRole('button', { name: 'Take out old-tool.csv' }).click();
  await checkMended(data);
  await expect(data.getByText('No problems found')).toBeVisible(PATIENCE);
  await failAfter(page, 60);
  await data.getByRole('button', { name: 'Import now' }).click();
  await expect(data.getByRole('alert')).toBeVisible(PATIENCE);
  await failAfter(page, 0);

  const meanwhile = await openTab(page, 'Overview');
  await meanwhile.getByLabel('Cycle', { exact: true }).selectOption({ label: `${CYCLE} (running)` });
  await expect(meanwhile.getByText('3 objectives, 8 key results')).toBeVisible();
  data = await openData(page);
  await expect(data.getByText('An import is not finished')).toBeVisible();
  await data.getByRole('button', { name: 'Discard it' }).click();
  await expect(data.getByText('An import is not finished')).toBeHidden(PATIENCE);

  await checkMended(data);
  await data.getByRole('button', { name: 'Import now' }).click(PATIENCE);
  await expect(data.getByText('Imported', { exact: true })).toBeVisible(PATIENCE);
  await expectAccessible(page);
  await data.getByRole('button', { name: 'Import another file' }).click();
  await checkMended(data);
  await expect(data.getByText('All of it is there already')).toBeVisible(PATIENCE);
  await expect(data.getByText('2000 key results')).toBeVisible();
});
