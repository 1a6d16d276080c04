import { createMeter, jsonBytes } from '../../../src/adapters/meter';
import { consoleLog } from '../../../src/adapters/system/console-log';
import { randomIds } from '../../../src/adapters/system/random-ids';
import { systemClock } from '../../../src/adapters/system/system-clock';
import { appId } from '../../../src/contract/inputs';

test('ids are never given twice, and are ids as the contract takes them', () => {
  const ids = Array.from({ length: 1000 }, () => randomIds.next());
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => appId.safeParse(id).success)).toBe(true);
});

test('the clock is that of the machine', () => {
  const before = Date.now();
  expect(systemClock.now()).toBeGreaterThanOrEqual(before);
});

test('the log is one line of JSON an entry, errors with their stack', () => {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const error = jest.spyOn(console, 'error').mockImplementation((line: string) => void lines.push(line));
  consoleLog.info('sprint-taken-over', { sprintId: '3', lines: 2 });
  consoleLog.error('not-settled', { sprintId: '3' }, new Error('two\nlines'));
  consoleLog.error('odd', {}, 'text');
  log.mockRestore();
  error.mockRestore();
  expect(lines.every((line) => !line.includes('\n'))).toBe(true);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { event: 'sprint-taken-over', sprintId: '3', lines: 2 },
    { event: 'not-settled', sprintId: '3', why: expect.stringContaining('Error: two\nlines') },
    { event: 'odd', why: 'text' },
  ]);
});

test('the meter adds up, in thousands of bytes', () => {
  const meter = createMeter();
  meter.storage(1, 1000, 0);
  meter.storage(2, 250, 4960);
  meter.jira(3);
  meter.jira(1);
  expect(meter.cost()).toEqual({
    storageRequests: 3,
    kbRead: 1.3,
    kbWritten: 5,
    jiraRequests: 2,
    jiraPoints: 4,
  });
});

test.each([
  [undefined, 0],
  ['ä', 4],
  [{ a: null }, 10],
])('%j has %d bytes as stored', (value, bytes) => {
  expect(jsonBytes(value)).toBe(bytes);
});
