import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeptClock } from '../../../local/cli/kept-clock';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

const DAY_MS = 86_400_000;

test('a clock that was set goes on where it was when the host starts again', () => {
  openKeptClock(dataDir, undefined).advance(DAY_MS);
  expect(openKeptClock(dataDir, undefined).offsetMs()).toBe(DAY_MS);
});

test('a clock that was given back to the machine stays the machine’s', () => {
  const clock = openKeptClock(dataDir, undefined);
  clock.advance(DAY_MS);
  clock.reset();
  expect(openKeptClock(dataDir, undefined).offsetMs()).toBe(0);
});

test('the command line wins over what was kept', () => {
  openKeptClock(dataDir, undefined).advance(DAY_MS);
  const moment = Date.parse('2030-01-01T00:00:00Z');
  expect(new Date(openKeptClock(dataDir, moment).now()).toISOString()).toMatch(/^2030-01-01T00:00:0/);
});

test('a file that is not a kept clock is passed over', () => {
  writeFileSync(join(dataDir, 'clock.json'), '{"offsetMs":"soon"}');
  expect(openKeptClock(dataDir, undefined).offsetMs()).toBe(0);
});
