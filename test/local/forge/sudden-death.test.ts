import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { build } from 'esbuild';
import { chance } from '../../../local/forge/deliveries/chance';
import { openAllStores } from './support/all-stores';
import { call, FIXTURE_APP, startFixture } from './support/start-fixture';

const ROOT = join(__dirname, '..', '..', '..');
const ROUNDS = 50;

/** A program of the support folder in one file. */
async function bundle(name: string): Promise<string> {
  const outfile = join(ROOT, 'dist', 'test', `${name}.cjs`);
  await build({
    entryPoints: [join(__dirname, 'support', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    external: ['lmdb', 'esbuild', '@forge/csp', '@atlaskit/tokens'],
    logLevel: 'error',
  });
  return outfile;
}

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts the host to kill, kills it without warning once it has acknowledged `count` lines, and gives these. */
async function runUntilKilled(count: number): Promise<string[]> {
  const script = await bundle('host-to-kill');
  const child = spawn(process.execPath, [script, FIXTURE_APP, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (output.split('\n').length > count) child.kill('SIGKILL');
    });
    child.on('close', () => resolve());
  });
  return output.split('\n').filter((line) => line !== '');
}

test('a host that is killed at once loses no job and no event that it had acknowledged', async () => {
  const acknowledged = await runUntilKilled(60);
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  const host = await startFixture({ dataDir });
  host.clock.advance(2_000);
  expect(await host.idle(40_000)).toMatchObject({ idle: true });
  const events = (await call(host, 'person-0', 'read', { key: 'issues' })) as { summary: string }[];
  const seen = new Set(events.map((event) => event.summary));
  const jobs = acknowledged.filter((line) => line.startsWith('job-'));
  const marks = await Promise.all(
    jobs.map((name) => call(host, 'person-0', 'read', { key: `mark-${name}` })),
  );
  expect(marks).toEqual(jobs.map(() => true));
  expect(acknowledged.filter((line) => line.startsWith('event-') && !seen.has(line))).toEqual([]);
  await host.close();
}, 60_000);

interface Writer {
  process: ChildProcess;
  /** Lines so far. */
  said(): string[];
  closed: Promise<void>;
}

/** Loaded, and waiting for its turn with the stores. */
function prepare(script: string, round: number): Writer {
  const child = spawn(process.execPath, [script, dataDir, String(round)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  return {
    process: child,
    // The last line may have been cut by death.
    said: () => output.split('\n').slice(0, -1),
    closed: new Promise((resolve) => child.on('close', () => resolve())),
  };
}

/** Kills the writer at a moment that is another one every time: every fifth while it opens, the others as they write. */
async function killSoon(writer: Writer, round: number): Promise<string[]> {
  const opens = round % 5 === 4;
  const lines = opens ? 1 : 3 + Math.floor(chance(1, 'lines', round) * 15);
  writer.process.stdin?.write('go\n');
  while (writer.said().length < lines) await after(1);
  await after(chance(1, 'moment', round) * (opens ? 80 : 10));
  writer.process.kill('SIGKILL');
  await writer.closed;
  return writer.said();
}

function wordsOf(lines: readonly string[], first: string): string[][] {
  return lines.map((line) => line.split(' ')).filter((words) => words[0] === first);
}

test(`after ${ROUNDS} sudden deaths under writes all stores open by themselves, whole, with all that was acknowledged`, async () => {
  const script = await bundle('writer-to-kill');
  const said: string[] = [];
  let opened = 0;
  let next = prepare(script, 0);
  for (let round = 0; round < ROUNDS; round++) {
    const writer = next;
    next = prepare(script, round + 1);
    const lines = await killSoon(writer, round);
    said.push(...lines);
    if (lines.includes('open')) opened += 1;
  }
  next.process.kill('SIGKILL');
  await next.closed;

  expect(opened).toBeGreaterThanOrEqual((ROUNDS * 4) / 5);
  expect(wordsOf(said, 'torn')).toEqual([]);
  const stores = await openAllStores(dataDir);
  while (stores.deliveries.pending().length > 0) await after(5);

  const value = async (key: string) => ((await stores.storage('get', { key })) as { value?: unknown })?.value;
  const pair = async (key: string) =>
    (await stores.storage('entity/get', { entityName: 'pair', key })) as { value: { version: number } };
  const left = (await pair('left')).value.version;
  expect((await pair('right')).value.version).toBe(left);
  expect(left).toBeGreaterThanOrEqual(
    Math.max(...wordsOf(said, 'pair').map(([, version]) => Number(version))),
  );

  const jobs = wordsOf(said, 'job').map(([, job]) => job ?? '');
  expect(jobs.length).toBeGreaterThan(0);
  for (const job of jobs) {
    const marks = await Promise.all(['a', 'b', 'c'].map((part) => value(`done-${job}-${part}`)));
    expect([job, ...marks]).toEqual([job, true, true, true]);
    expect(await stores.stats(job)).toEqual({ success: 3, inProgress: 0, failed: 0 });
  }

  const issues = wordsOf(said, 'issue');
  expect(issues.length).toBeGreaterThan(0);
  for (const [, key = '', summary] of issues) {
    expect(await stores.rest('GET', `/rest/api/3/issue/${key}?fields=summary`)).toMatchObject({
      key,
      fields: { summary },
    });
    expect([key, await value(`seen-${key}`)]).toEqual([key, true]);
  }

  const goals = wordsOf(said, 'goal').map(([, goal = '']) => goal.split('-').map(Number));
  const order = ([round = 0, n = 0]: number[]) => round * 1e6 + n;
  const { goal } = (await stores.rest('GET', '/rest/agile/1.0/sprint/3')) as { goal: string };
  expect(order(goal.split('-').map(Number))).toBeGreaterThanOrEqual(Math.max(...goals.map(order)));
  await stores.close();
}, 240_000);
