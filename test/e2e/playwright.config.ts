import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(__dirname, '..', '..');

/**
 * Each journey runs once, in the company that has less to do; `expectAccessible` looks at what it shows in both colour
 * modes.
 */
const BEGUN_IN_LIGHT = [
  'colours',
  'developer-drawer',
  'errors',
  'jira-shell',
  'live',
  'two-people',
  'workspace',
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: __dirname,
  globalSetup: join(__dirname, 'start-companies.ts'),
  outputDir: join(root, 'test-results'),
  // Two companies at once, one journey after the other in each; one begins in light, one in dark.
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
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
      testMatch: BEGUN_IN_LIGHT,
      use: { baseURL: 'http://localhost:3410', colorScheme: 'light' },
    },
    {
      name: 'dark',
      workers: 1,
      testIgnore: BEGUN_IN_LIGHT,
      use: { baseURL: 'http://localhost:3420', colorScheme: 'dark' },
    },
  ],
});
