import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { call, FIXTURE_APP, startFixture } from './support/start-fixture';

const ROOT = join(__dirname, '..', '..', '..');

/** Starts the host to kill, kills it without warning once it has acknowledged `count` lines, and gives these. */
async function runUntilKilled(dataDir: string, count: number): Promise<string[]> {
  const script = join(ROOT, 'dist', 'test', 'host-to-kill.cjs');
  await build({
    entryPoints: [join(__dirname, 'support', 'host-to-kill.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
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
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-'));
  const acknowledged = await runUntilKilled(dataDir, 60);
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);
  const host = await startFixture({ dataDir });
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
