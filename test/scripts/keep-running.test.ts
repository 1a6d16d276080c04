import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

const KEEP_RUNNING = join(__dirname, '..', '..', 'scripts', 'parts', 'keep-running.mjs');

/** Notes each start and its end by the channel, and does what the `n`th start is told to. */
const PROGRAM = `
const fs = require('node:fs');
const [, , notes, ...args] = process.argv;
const said = fs.existsSync(notes) ? fs.readFileSync(notes, 'utf8') : '';
const n = said.split('start').length - 1;
fs.appendFileSync(notes, ['start', process.pid, ...args.slice(3)].join(' ') + '\\n');
process.once('disconnect', () => {
  fs.appendFileSync(notes, 'asked to end\\n');
  process.exit(0);
});
const what = args[Math.min(n, 2)];
if (what === 'die') process.kill(process.pid, 'SIGKILL');
else if (what !== 'stay') process.exit(Number(what));
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keep-running-'));
  writeFileSync(join(folder, 'program.cjs'), PROGRAM);
  const again = "{ again: (first) => first.filter((arg) => arg !== '--reset') }";
  const code = `import { keepRunning } from ${JSON.stringify(KEEP_RUNNING)};
const [script, ...args] = process.argv.slice(2);
process.exit(await keepRunning(script, args, ${again}));`;
  writeFileSync(join(folder, 'keeper.mjs'), code);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Kept {
  keeper: ChildProcess;
  /** Lines of the program. */
  notes(): string[];
  ended: Promise<{ code: number | null; said: string }>;
}

function keep(name: string, first: string, second = '0', third = '0', ...args: string[]): Kept {
  const file = join(folder, name);
  const all = [join(folder, 'keeper.mjs'), join(folder, 'program.cjs'), file, first, second, third, ...args];
  const keeper = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  keeper.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return {
    keeper,
    notes() {
      try {
        return readFileSync(file, 'utf8').trim().split('\n');
      } catch {
        return [];
      }
    },
    ended: new Promise((resolve) => keeper.on('close', (code) => resolve({ code, said }))),
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await after(10);
}

test('a program that dies is started again, with the arguments for another start', async () => {
  const { notes, ended } = keep('again', 'die', '70', '0', '--reset', '--port');
  expect(await ended).toEqual({
    code: 0,
    said: expect.stringMatching(/died \(SIGKILL\).*died \(code 70\)/s),
  });
  expect(notes().map((line) => line.replace(/\d+ ?/, ''))).toEqual([
    'start --reset --port',
    'start --port',
    'start --port',
  ]);
});

test('a program that refuses to start is not started again, and its code is kept', async () => {
  const { notes, ended } = keep('refused', '1');
  expect(await ended).toEqual({ code: 1, said: '' });
  expect(notes()).toHaveLength(1);
});

test('a program that dies again and again is given up', async () => {
  const { notes, ended } = keep('hopeless', 'die', 'die', 'die');
  expect(await ended).toEqual({ code: 1, said: expect.stringContaining('too often in a minute') });
  expect(notes()).toHaveLength(4);
});

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'who is ended by %s takes the program along',
  async (signal) => {
    const { keeper, notes, ended } = keep(signal, 'stay');
    await until(() => notes().length === 1);
    keeper.kill(signal);
    const { code } = await ended;
    await until(() => notes().length === 2);
    expect(notes()[1]).toBe('asked to end');
    expect(code).toBe(signal === 'SIGKILL' ? null : 0);
  },
);
