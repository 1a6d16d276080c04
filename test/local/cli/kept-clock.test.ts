import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockNotice, openKeptClock } from '../../../local/cli/kept-clock';

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

test.each(['{"offsetMs":"soon"}', '{"offsetMs":9e15}', '{"offsetMs":-9e15}'])(
  'a file that is not a kept clock is passed over: %s',
  (kept) => {
    writeFileSync(join(dataDir, 'clock.json'), kept);
    expect(openKeptClock(dataDir, undefined).offsetMs()).toBe(0);
  },
);

test('a jump out of the years that can be written is refused and not kept', () => {
  const clock = openKeptClock(dataDir, undefined);
  expect(() => clock.advance(9e15)).toThrow('The clock can be set to the years 1970 to 9999.');
  expect([clock.offsetMs(), openKeptClock(dataDir, undefined).offsetMs()]).toEqual([0, 0]);
});

test.each([
  [0, undefined],
  [400, undefined],
  [DAY_MS, "The clock is 1 day ahead of the machine's."],
  [-3 * 3_600_000, "The clock is 3 hours behind the machine's."],
])('a clock that is not the machine’s is said so: by %d ms', (offsetMs, sentence) => {
  expect(clockNotice(offsetMs)).toBe(sentence);
});
