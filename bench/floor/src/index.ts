import api, { assumeTrustedRoute } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

/** One step after another; a step's reads of rows go together, as in the app. */
interface Work {
  /** Keys of each batch. */
  readonly reads: readonly (readonly string[])[];
  /** Path of the one call of Jira, asked beside the first batch. */
  readonly jira?: string;
  /** Keys of the rows written at the end, in one transaction, as they were read. */
  readonly writes?: readonly string[];
}

/** Rows in one batch of Forge. */
const BATCH = 25;

const work = new Resolver();

work.define('fill', async ({ payload }) => {
  const { key, value }: { key: string; value: object } = payload;
  await kvs.set(key, value);
});

work.define('work', async ({ payload }) => {
  const { reads, jira, writes = [] }: Work = payload;
  const rows = new Map<string, unknown>();
  const asked =
    jira === undefined
      ? undefined
      : api
          .asUser()
          .requestJira(assumeTrustedRoute(jira))
          .then((answer) => answer.json());
  for (const keys of reads) await readAll(keys, rows);
  const said = await asked;
  if (writes.length > 0) {
    let transaction = kvs.transact();
    for (const key of writes) transaction = transaction.set(key, Object(rows.get(key)));
    await transaction.execute();
  }
  return JSON.stringify([said, ...rows.values()]);
});

async function readAll(keys: readonly string[], rows: Map<string, unknown>): Promise<void> {
  const batches = [];
  for (let at = 0; at < keys.length; at += BATCH) batches.push(keys.slice(at, at + BATCH));
  await Promise.all(
    batches.map(async (batch) => {
      const { successfulKeys } = await kvs.batchGet(batch.map((key) => ({ key })));
      for (const { key, value } of successfulKeys) rows.set(key, value);
    }),
  );
}

export const resolver = work.getDefinitions();
