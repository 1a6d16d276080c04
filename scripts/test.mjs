/**
 * `npm test`: everything, in this order: build, unit and integration tests beside the check, browser journeys. Installs
 * what is missing. The last line sums up; the exit code is 0 only if nothing failed.
 */

import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, requireNode } from './parts/prepare-packages.mjs';
import { runCommand, runPackage } from './parts/run-command.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installPackages();

/** A run that takes longer than this hangs. */
const HUNG_MS = 20 * 60_000;

const results = mkdtempSync(join(tmpdir(), 'test-results-'));
let passed = 0;
let failed = 0;

/** Counts of a report, or one failure when the run broke off without writing any. */
function count(file, read, code) {
  const report = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  passed += report.passed;
  failed += report.failed;
  if (code !== 0 && report.failed === 0) failed += 1;
}

function heading(text) {
  console.log(`\n== ${text}`);
}

heading('build');
const { buildParts } = await import('./parts/build-parts.mjs');
const built = await buildParts();
if (built) passed += 1;
else failed += 1;

// The check fills the time in which tests wait; what it has to say comes when it ends.
const checking = runCommand(process.execPath, ['scripts/check.mjs'], { quiet: true }).then((check) => {
  heading('check');
  process.stdout.write(check.output);
  if (check.code === 0) passed += 1;
  else failed += 1;
});

heading('unit and integration tests');
const jestReport = join(results, 'jest.json');
// Jest would run one file at a time on two cores, where most of them wait.
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
const jest = await runPackage(
  'jest/bin/jest.js',
  ['--silent', '--json', `--outputFile=${jestReport}`, workers],
  {
    timeoutMs: HUNG_MS,
  },
);
count(
  jestReport,
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
  }),
  jest.code,
);
await checking;

if (built && existsSync('test/e2e/playwright.config.ts')) {
  heading('browser journeys');
  const { findBrowser } = await import('./parts/find-browser.mjs');
  const browser = await findBrowser();
  if ('path' in browser) {
    const report = join(results, 'playwright.json');
    const { code } = await runPackage(
      '@playwright/test/cli.js',
      ['test', '-c', 'test/e2e/playwright.config.ts', '--reporter=list,json'],
      { env: { CHROME_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, timeoutMs: HUNG_MS },
    );
    count(report, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }), code);
  } else {
    console.error(browser.reason);
    failed += 1;
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
