/** The command itself, in a process of its own that may not look for any other machine. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand, type Command, NO_NETWORK } from './support/run-command';

// Several starts of a process in one test, on a machine that may be busy.
jest.setTimeout(60_000);

const ROOT = join(__dirname, '..', '..', '..');

let command: Awaited<ReturnType<typeof buildCommand>>;
let app: string;
let running: Command;
let url: string;

async function openedAt(one: Command): Promise<string> {
  return /http:\S+/.exec(await one.line(/^Open http:/))?.[0] ?? '';
}

beforeAll(async () => {
  command = await buildCommand();
  app = mkdtempSync(join(ROOT, 'dist', 'test', 'app-'));
  cpSync(join(ROOT, 'local', 'examples', 'issue-notes'), app, {
    recursive: true,
    filter: (path) => !path.endsWith('dist'),
  });
  running = command.run(app, '--port', '0', '--set', 'deliveries.delayMs=7', '--fault', 'kvs-500', '--watch');
  url = await openedAt(running);
});
afterAll(async () => {
  await running.stop();
  command.remove();
  rmSync(app, { recursive: true, force: true });
});

const read = async (path: string) => (await fetch(url + path)).json();

/** A resolver of the app, as the first person, on the first issue. */
async function invoke(functionKey: string, payload: unknown): Promise<{ status: number; body: unknown }> {
  const { accountId } = await read('/__local/session');
  const extension = { issue: { id: '10000' } };
  const answer = await fetch(`${url}/__local/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId, moduleKey: 'issue-notes', extension, functionKey, payload }),
  });
  return { status: answer.status, body: await answer.json() };
}

test('an app that brings no site of its own is run on the demo site, and needs no network for it', async () => {
  expect(await read('/__local/session')).toMatchObject({ site: { name: 'Demo' } });
  expect(await read('/__local/modules')).toMatchObject([{ key: 'issue-notes' }]);
});

test.each(['fetch("http://example.com")', 'require("https").get("https://192.0.2.1")'])(
  'who does look for another machine is found out: %s',
  (code) => {
    const looked = spawnSync(process.execPath, ['--require', NO_NETWORK, '-e', code]);
    expect([looked.status, String(looked.stderr)]).toEqual([86, expect.stringContaining('Looked for')]);
  },
);

test("the app's pages are built first when they are missing, and each stage is said once", async () => {
  const [module] = await read('/__local/modules');
  expect((await fetch(module.url)).status).toBe(200);
  expect(running.lines.filter(Boolean)).toEqual([
    "Building the app's pages: npm run build",
    'Making the Jira site…',
    expect.stringContaining(`Open ${url}`),
  ]);
});

test('a setting of the command line holds from the start', async () => {
  expect(await read('/__local/settings')).toMatchObject({ deliveries: { delayMs: 7 } });
});

test('a fault of the command line hits the app from the start', async () => {
  expect((await invoke('list', {})).status).toBe(500);
});

test('a port that is taken makes it the next, which is said', async () => {
  const port = new URL(url).port;
  const second = command.run(app, '--port', port, '--data', join(app, 'other-data'));
  const opened = await openedAt(second);
  expect(Number(new URL(opened).port)).toBeGreaterThan(Number(port));
  expect(second.lines).toContain(`Port ${port} is taken, using ${new URL(opened).port}.`);
  await second.stop();
});

test('a changed backend is taken over while it runs', async () => {
  const file = join(app, 'src', 'notes.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Write something first.', 'Say something.'));
  await running.line(/^Reloaded the backend/);
  expect((await invoke('add', { text: '' })).body).toEqual({ ok: false, message: 'Say something.' });
});

test.each([
  [['nowhere'], 'There is no manifest.yml in'],
  [['--fault', 'jira-505'], 'There is no fault jira-505; did you mean jira-500?'],
  [['--set', 'deliveries.delay=1'], 'There is no setting deliveries.delay; there are: delayMs, '],
  [['--site', 'https://example.atlassian.net'], 'Set JIRA_EMAIL and JIRA_API_TOKEN'],
])('%j ends it with one sentence', async (args, sentence) => {
  const folder = mkdtempSync(join(app, 'none-'));
  const named = args.includes('nowhere') ? [] : [app];
  const { code, errors } = await command.run(...named, ...args, '--data', join(folder, 'data')).ended;
  expect(code).toBe(1);
  expect(errors.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
});

test('an app whose packages are not installed is told to install them', async () => {
  const stranger = mkdtempSync(join(tmpdir(), 'stranger-'));
  cpSync(app, stranger, { recursive: true, filter: (path) => !path.endsWith('.local') });
  const { code, errors } = await command.run(stranger, '--port', '0').ended;
  expect(code).toBe(1);
  expect(errors).toContain('Could not resolve "@forge/');
  expect(errors).toContain("Are the app's packages installed? Run npm install in its folder.");
  rmSync(stranger, { recursive: true, force: true });
});

test('a host that was killed does not keep the next one from its data', async () => {
  const data = join(app, 'data-of-the-killed');
  const first = command.run(app, '--port', '0', '--data', data);
  await openedAt(first);
  first.kill();
  const second = command.run(app, '--port', '0', '--data', data);
  await openedAt(second);
  expect(second.lines).not.toContain('Making the Jira site…');
  await second.stop();
});

test('the site is made once: a new start takes what is there', async () => {
  const data = join(app, 'kept-data');
  const first = command.run(app, '--port', '0', '--data', data);
  await openedAt(first);
  await first.stop();
  const second = command.run(app, '--port', '0', '--data', data);
  await openedAt(second);
  await second.stop();
  expect([first, second].map(({ lines }) => lines.includes('Making the Jira site…'))).toEqual([true, false]);
});
