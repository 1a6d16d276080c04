import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { kvs } from '@forge/kvs';
import { openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES } from './goal-entities';

/** Writes pairs in transactions for ever, and prints the number of each pair once it is acknowledged. */
const WRITER = `
import { open } from 'lmdb';
import { createKvs } from ${JSON.stringify(resolve('local/forge/kvs/create-kvs'))};
const store = createKvs({
  root: open({ path: process.argv[2], maxDbs: 12 }),
  keyFile: process.argv[2] + '.key',
  entities: ${JSON.stringify(ENTITIES)},
  now: Date.now,
});
for (let n = 1; ; n++) {
  const set = ['left', 'right'].map((key) => ({ key, entityName: 'goal', value: { version: n, title: 't' + n } }));
  const { status } = await store.handle('/api/v1/transaction', { set });
  if (status !== 204) throw new Error('refused');
  process.stdout.write(n + '\\n');
}
`;

let folder: string;
beforeAll(async () => {
  // Below the project, so that the bundle finds the installed lmdb.
  await mkdir('.local', { recursive: true });
  folder = await mkdtemp(resolve('.local/kvs-kill-'));
  await writeFile(join(folder, 'writer.ts'), WRITER);
  const options = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--external:lmdb',
    `--outfile=${join(folder, 'writer.mjs')}`,
  ];
  execFileSync(resolve('node_modules/.bin/esbuild'), [
    join(folder, 'writer.ts'),
    '--log-level=error',
    ...options,
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The last number a writer printed, and its death, after it has acknowledged at least `count` writes. */
async function killAfter(writer: ChildProcess, count: number): Promise<number> {
  let last = 0;
  if (writer.stdout === null) throw new Error('the writer has no output');
  for await (const line of createInterface({ input: writer.stdout })) {
    last = Number(line);
    if (last >= count) writer.kill('SIGKILL');
  }
  return last;
}

test('a host killed in the middle of its work has lost nothing it acknowledged, and tears no transaction', async () => {
  for (const count of [3, 40]) {
    const data = await mkdtemp(join(folder, 'data-'));
    const writer = spawn(process.execPath, [join(folder, 'writer.mjs'), join(data, 'data')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged = await killAfter(writer, count);
    expect(acknowledged).toBeGreaterThanOrEqual(count);

    const sdk = await openKvsSdk({ entities: ENTITIES, folder: data });
    const { results } = await kvs.entity<{ version: number }>('goal').query().index('title').getMany();
    expect(results.map(({ key }) => key)).toEqual(['left', 'right']);
    const [left, right] = results.map(({ value }) => value.version);
    expect(left).toBe(right);
    expect(left).toBeGreaterThanOrEqual(acknowledged);
    await sdk.close();
  }
});
