import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(__dirname, '..', '..');

/**
 * What these promise does not depend on colours; what they show is looked at by `colours.spec.ts` in both. Each runs
 * once, in the company that has less to do.
 */
const specs = (...names: string[]) => names.map((name) => `**/${name}.spec.ts`);
const ONCE_IN_LIGHT = specs('errors', 'live', 'two-people', 'developer-drawer', 'jira-shell');
const ONCE_IN_DARK = specs(
  'change-review',
  'close-cycle',
  'import',
  'plan-cycle',
  'sprint-review',
  'weekly-check-in',
);

export default defineConfig({
  testDir: __dirname,
  globalSetup: join(__dirname, 'start-companies.ts'),
  outputDir: join(root, 'test-results'),
  // Both colour modes at once, each on a company of its own, one journey after the other.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    },
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'light',
      workers: 1,
      testIgnore: ONCE_IN_DARK,
      use: { baseURL: 'http://localhost:3410', colorScheme: 'light' },
    },
    {
      name: 'dark',
      workers: 1,
      testIgnore: ONCE_IN_LIGHT,
      use: { baseURL: 'http://localhost:3420', colorScheme: 'dark' },
    },
  ],
});
