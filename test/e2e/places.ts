import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './shell';

const root = join(__dirname, '..', '..');
const app = join(root, 'test/local/page/places-app');
const START_MS = 60_000;

/** Starts a host with the small company of the app that fills every place; resolves to its address and how to stop it. */
function startHost(): Promise<{ url: string; stop: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'places-'));
  const options = ['--port', '3430', '--app', app, '--sample', join(app, 'site'), '--data', data];
  const host = spawn(process.execPath, [join(root, 'dist/host/cli.cjs'), ...options, '--reset'], {
    cwd: root,
  });
  const stop = async () => {
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill();
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /Open (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (found) resolve({ url: found, stop });
    };
    host.stdout.on('data', hear);
    host.stderr.on('data', hear);
    host.once('exit', () => reject(new Error(`The host ended: ${said}`)));
    setTimeout(() => reject(new Error(`The host did not start: ${said}`)), START_MS).unref();
  });
}

/** Journeys through the shell by itself, on a company of their own, so that they change nothing for the others. */
export const test = base.extend<object, { places: string }>({
  places: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures that are used from here
    async ({}, use) => {
      const { url, stop } = await startHost();
      await use(url);
      await stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ places }, use) => use(places),
});
