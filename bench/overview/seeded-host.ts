import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { createKvs } from '../../local/forge/kvs/create-kvs';
import { manifestEntities } from '../../test/support/app-manifest';
import { startTestHost, type TestHost } from '../../test/support/host';
import { smallSite } from '../../test/support/site-seed';
import type { SeededRow } from './company-rows';

/** Rows that one call of Forge's storage writes. */
const AT_ONCE = 25;

function* batchesOf(rows: Iterable<SeededRow>): Generator<SeededRow[]> {
  let batch: SeededRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes rows past the app into a folder that no host uses yet. */
export async function seedStorage(dataDir: string, rows: Iterable<SeededRow>): Promise<void> {
  const root = open({ path: join(dataDir, 'forge'), maxDbs: 32 });
  const keyFile = join(dataDir, 'secrets.key');
  const kvs = createKvs({ root, keyFile, entities: manifestEntities(), now: Date.now });
  for (const batch of batchesOf(rows)) {
    const { status, body } = await kvs.handle('/api/v1/batch/set', batch);
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  }
  await root.close();
}

/** The app on a host whose storage has these rows already; thousands of calls would take an hour. */
export async function startSeededHost(rows: Iterable<SeededRow>): Promise<TestHost> {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-seeded-'));
  await seedStorage(dataDir, rows);
  const app = await startTestHost({ dataDir, seed: smallSite() });
  return {
    ...app,
    async close() {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
