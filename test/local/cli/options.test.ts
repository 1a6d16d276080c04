import { parseOptions } from '../../../local/cli/options';

test('without options it is the app of this folder on port 3300, with data and sample of its own', () => {
  expect(parseOptions([], '/home/dev/app')).toEqual({
    app: '/home/dev/app',
    port: 3300,
    data: '/home/dev/app/.local',
    sample: undefined,
    shell: undefined,
    reset: false,
    watch: false,
    build: false,
    rules: true,
    help: false,
    now: undefined,
    site: undefined,
    allowWrites: false,
    set: [],
    settings: undefined,
    faults: [],
  });
});

test('an app is named by its folder, and its data lies in that folder unless told otherwise', () => {
  expect(parseOptions(['../other', '--port', '4000'], '/home/dev/app')).toMatchObject({
    app: '/home/dev/other',
    data: '/home/dev/other/.local',
    port: 4000,
  });
  expect(parseOptions(['other', '--data', 'kept'], '/home/dev')).toMatchObject({ data: '/home/dev/kept' });
});

test('settings can be changed any number of times, in order', () => {
  const args = ['--set', 'storage.staleQueriesMs=2000', '--set=jira.indexLagMs=1'];
  expect(parseOptions(args, '/').set).toEqual(['storage.staleQueriesMs=2000', 'jira.indexLagMs=1']);
});

test("Forge's rules are asked unless that is not wanted", () => {
  expect(parseOptions(['--no-rules'], '/').rules).toBe(false);
});

test('a moment can be given', () => {
  expect(parseOptions(['--now', '2026-03-02T09:00:00Z'], '/').now).toBe(Date.UTC(2026, 2, 2, 9));
});

test.each([
  [['--port', 'eighty'], '--port eighty is no port number'],
  [['--now', 'yesterday'], '--now yesterday is no time'],
  [['--allow-writes'], 'give --site too'],
  [['--unknown'], 'There is no option --unknown.'],
  [['--prot', '4000'], 'There is no option --prot; did you mean --port?'],
  [['--rest'], 'There is no option --rest; did you mean --reset?'],
  [['-p', '4000'], 'There is no option -p'],
  [['--port'], '--port needs a value: --port <number>'],
  [['--data', '--reset'], '--data needs a value: --data <folder>'],
  [['--reset=yes'], '--reset takes no value'],
  [['one', 'two'], 'One app at a time: one, two'],
])('%j is refused in words', (args, message) => {
  expect(() => parseOptions(args, '/')).toThrow(message);
});
