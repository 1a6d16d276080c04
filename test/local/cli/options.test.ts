import { parseOptions } from '../../../local/cli/options';

test('without options it is port 3300, the sample, and a folder of its own', () => {
  expect(parseOptions([], '/home/dev/app')).toEqual({
    app: '/home/dev/app',
    port: 3300,
    data: '/home/dev/app/.local',
    sample: '/home/dev/app/sample',
    shell: '/home/dev/app/dist/shell',
    reset: false,
    watch: false,
    now: undefined,
    site: undefined,
    allowWrites: false,
  });
});

test('a moment can be given', () => {
  expect(parseOptions(['--now', '2026-03-02T09:00:00Z'], '/').now).toBe(Date.UTC(2026, 2, 2, 9));
});

test.each([
  [['--port', 'eighty'], '--port eighty is no port number'],
  [['--now', 'yesterday'], '--now yesterday is no time'],
  [['--allow-writes'], 'give --site too'],
  [['--unknown'], 'Unknown option'],
])('%j is refused in words', (args, message) => {
  expect(() => parseOptions(args, '/')).toThrow(message);
});
