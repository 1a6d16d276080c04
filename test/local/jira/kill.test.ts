import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { open } from 'lmdb';
import { createLocalSite } from '../../../local/jira/create-local-site';
import { NOON } from '../../support/local-site';
import { PEOPLE, smallSite } from '../../support/site-seed';

const PROJECT = resolve(__dirname, '../../..');

/** Writes goals one after the other and says each number once it is answered. */
const WRITER = `
import { open } from 'lmdb';
import { createLocalSite } from './local/jira/create-local-site';
import { PEOPLE, smallSite } from './test/support/site-seed';
async function main() {
  const root = open({ path: process.argv[2] ?? '' });
  const site = await createLocalSite({ root, seed: smallSite(), now: Date.now });
  const actor = { kind: 'user' as const, accountId: PEOPLE.developer };
  for (let n = 1; ; n += 1) {
    const body = JSON.stringify({ goal: String(n) });
    await site.handle({ method: 'POST', path: '/rest/agile/1.0/sprint/3', headers: {}, body, actor });
    process.stdout.write(n + '\\n');
  }
}
void main();
`;

test('a host that is killed in the middle of writing loses nothing that it answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-kill-'));
  const script = join(folder, 'writer.cjs');
  await build({
    stdin: { contents: WRITER, resolveDir: PROJECT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile: script,
    logLevel: 'error',
  });
  const data = join(folder, 'data');
  const env = { ...process.env, NODE_PATH: join(PROJECT, 'node_modules') };
  const child = spawn(process.execPath, [script, data], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > 40) child.kill('SIGKILL');
    });
    child.on('close', () => done());
  });
  const answered = Number(said.split('\n').at(-2));
  const root = open({ path: data });
  const site = await createLocalSite({ root, seed: smallSite(), now: () => NOON });
  const actor = { kind: 'user' as const, accountId: PEOPLE.developer };
  const reply = await site.handle({ method: 'GET', path: '/rest/agile/1.0/sprint/3', headers: {}, actor });
  const stored = Number(/"goal":"(\d+)"/.exec(reply.body)?.[1]);
  await root.close();
  rmSync(folder, { recursive: true, force: true });
  expect(answered).toBeGreaterThanOrEqual(40);
  // More may be stored: what was under way.
  expect(stored).toBeGreaterThanOrEqual(answered);
}, 60_000);
