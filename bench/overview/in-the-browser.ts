import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { today } from '../../test/integration/support/small-company';
import { PEOPLE, smallSite } from '../../test/support/site-seed';
import { COMPANY, companyRows } from './company-rows';
import { seedStorage } from './seeded-host';

const LOOKS = 5;
const PAGE = '/jira/software/projects/SHOP/apps/workspace';
const PATIENCE_MS = 60_000;

/** The host on a folder, as `npm start` runs it; resolves to its address and how to stop it. */
function startHost(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const options = ['--port', '3490', '--data', join(folder, 'data'), '--sample', join(folder, 'sample')];
  const host = spawn(process.execPath, ['dist/host/cli.cjs', ...options]);
  const ended = new Promise<void>((resolve) => host.once('exit', () => resolve()));
  const stop = () => {
    host.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const url = /Open (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (url !== undefined) resolve({ url, stop });
    };
    host.stdout.on('data', hear);
    host.stderr.on('data', hear);
    host.once('exit', () => reject(new Error(said)));
  });
}

/**
 * First content (rows stand) and interactive (a typed word has narrowed them) of the Overview in Chromium, in
 * milliseconds from the moment the address is opened, Jira's page around it included; medians.
 */
export async function printOverviewInBrowser(): Promise<void> {
  const executablePath = process.env.CHROME_PATH;
  if (executablePath === undefined) {
    console.log('overview in Chromium: not measured, for there is no browser');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'throughline-browser-'));
  mkdirSync(join(folder, 'sample'));
  writeFileSync(join(folder, 'sample', 'site.json'), JSON.stringify(smallSite()));
  // A new folder begins empty, whatever lies in it: the company is written between two starts.
  await (await startHost(folder)).stop();
  const rows = companyRows(COMPANY, today(), { whole: 0, owner: PEOPLE.developer });
  await seedStorage(join(folder, 'data'), rows);
  const { url, stop } = await startHost(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const first: number[] = [];
  const ready: number[] = [];
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      page.setDefaultTimeout(PATIENCE_MS);
      const begun = performance.now();
      await page.goto(url + PAGE);
      const app = page.frameLocator('iframe').last();
      await app.getByRole('row').nth(5).waitFor();
      first.push(performance.now() - begun);
      await app.getByPlaceholder('Search titles and keys').fill('KR-1999');
      await app.getByRole('row').filter({ hasText: 'KR-1999' }).waitFor();
      ready.push(performance.now() - begun);
      await page.close();
    }
  } finally {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `in Chromium      2000 key results, ${LOOKS} looks: first content ${median(first).toFixed(0)} ms, narrowed by a word ${median(ready).toFixed(0)} ms`,
  );
}
