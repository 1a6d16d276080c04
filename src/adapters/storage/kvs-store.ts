import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { AppError } from '../../application/app-error';
import type { Address, Change, Rows, Store, Stored } from '../../application/ports';
import type { RecordKind, RecordOf } from '../../application/records/kinds';
import { jsonBytes, type Meter } from '../meter';
import { fromRow, keyOf, type Row, toRow } from './rows';
import { translateStorageError } from './storage-errors';
import { commentsPartition, readingsPartition, runsPartition, TABLES } from './tables';

/** Rows that one batch request of Forge reads, and steps that one transaction takes. */
const BATCH = 25;
/** A read that finds nothing is billed as 1 KB; whether a batch is billed so for each of its rows is not documented: the dearer is counted. */
const EMPTY_READ_BYTES = 1024;

/** The storage port over Forge's key-value store with custom entities (docs/storage.md). */
export function createKvsStore(meter: Meter): Store {
  return {
    async read(addresses) {
      const wanted = [...new Map(addresses.map((each) => [addressText(each), each])).values()];
      const batches = chunk(wanted, BATCH);
      const found = new Map<string, unknown>();
      await Promise.all(batches.map((batch) => readBatch(batch, found, meter)));
      return rowsOf(found);
    },

    async commit(changes) {
      if (changes.length === 0) return;
      if (changes.length > BATCH) {
        throw new AppError('LIMIT_REACHED', 'This changes more at once than can be saved in one step.');
      }
      let transaction = kvs.transact();
      let bytes = 0;
      for (const change of changes) {
        const entityName = TABLES[change.kind].entity;
        const key = keyOf(change.kind, change.key);
        const condition = conditionOf(change.version);
        bytes += Buffer.byteLength(key);
        if (change.op === 'delete') {
          transaction = transaction.delete(key, { entityName, ...condition });
          continue;
        }
        const row = rowOf(change);
        bytes += jsonBytes(row);
        const { ttlDays } = TABLES[change.kind];
        const options =
          ttlDays === undefined ? undefined : { ttl: { value: ttlDays, unit: 'DAYS' as const } };
        transaction = transaction.set(key, row, { entityName, ...condition }, options);
      }
      meter.storage(1, 0, bytes);
      const conditional = changes.some((change) => change.version !== undefined);
      await transaction.execute().catch((thrown: unknown) => {
        throw translateStorageError(thrown, conditional ? 'conditional write' : 'write');
      });
    },

    async checkInsOf(keyResultId, limit, upTo) {
      const range = upTo === undefined ? undefined : WhereConditions.lessThanEqualTo(upTo);
      return newest('checkIn', 'by-key-result', [keyResultId], limit, meter, range);
    },

    async readingsOf(keyResultId, limit) {
      return newest('reading', 'by-key-result', [readingsPartition(keyResultId)], limit, meter);
    },

    async commentsOf(keyResultId, limit, before) {
      const range = before === undefined ? undefined : WhereConditions.lessThan(before);
      return newest('comment', 'by-key-result', [commentsPartition(keyResultId)], limit, meter, range);
    },

    async runsOf(keyResultId, limit) {
      return newest('run', 'by-key-result', [runsPartition(keyResultId)], limit, meter);
    },

    async contributionsTo(keyResultId, limit, upTo) {
      const range = upTo === undefined ? undefined : WhereConditions.lessThanEqualTo(upTo);
      return newest('contribution', 'by-key-result', [keyResultId], limit, meter, range);
    },

    async sprintsOf(boardId, limit, upTo) {
      return newest('sprint', 'by-board', [boardId], limit, meter, WhereConditions.lessThanEqualTo(upTo));
    },

    async activityOf(subject, limit, before) {
      const range = before === undefined ? undefined : WhereConditions.lessThan(before);
      return newest('activity', 'by-subject', [subject], limit, meter, range);
    },

    async people() {
      return newest('person', 'by-reported', ['seen'], Number.POSITIVE_INFINITY, meter);
    },

    async intentsBefore(moment) {
      return openBefore('intent', 'open', moment, meter);
    },

    async linksUntoldBefore(moment) {
      return openBefore('link', 'untold', moment, meter);
    },
  };
}

/** What has been in a state since before the moment, the oldest first. */
async function openBefore<K extends 'intent' | 'link'>(
  kind: K,
  state: string,
  moment: string,
  meter: Meter,
): Promise<RecordOf<K>[]> {
  const page = await kvs
    .entity<Row>(TABLES[kind].entity)
    .query()
    .index('by-state', { partition: [state] })
    .where(WhereConditions.lessThan(moment))
    .limit(100)
    .getMany()
    .catch(failRead);
  return counted(page.results, meter).map((row) => fromRow(kind, row.key, row.value).record);
}

async function readBatch(
  batch: readonly Address[],
  found: Map<string, unknown>,
  meter: Meter,
): Promise<void> {
  const items = batch.map((each) => ({
    entityName: TABLES[each.kind].entity,
    key: keyOf(each.kind, each.key),
  }));
  // One row alone is cheaper to ask for by itself, and says "none" without a failed key.
  const [only] = items;
  if (only !== undefined && items.length === 1) {
    const value = await kvs.entity<Row>(only.entityName).get(only.key).catch(failRead);
    meter.storage(1, value === undefined ? EMPTY_READ_BYTES : rowBytes({ key: only.key, value }), 0);
    if (value !== undefined) found.set(`${only.entityName} ${only.key}`, value);
    return;
  }
  const answer = await kvs.batchGet<Row>(items).catch(failRead);
  let bytes = 0;
  for (const row of answer.successfulKeys) {
    bytes += rowBytes(row);
    found.set(`${row.entityName} ${row.key}`, row.value);
  }
  for (const failed of answer.failedKeys) {
    bytes += EMPTY_READ_BYTES;
    if (!['KEY_NOT_FOUND', 'NOT_FOUND'].includes(failed.error.code)) {
      throw new AppError(
        'STORAGE_UNAVAILABLE',
        'The storage of Forge did not answer in full. Try again in a moment.',
      );
    }
  }
  meter.storage(1, bytes, 0);
}

/** What reading or writing a row is billed: its key and its value. */
function rowBytes(row: { readonly key: string; readonly value: unknown }): number {
  return Buffer.byteLength(row.key) + jsonBytes(row.value);
}

function rowsOf(found: ReadonlyMap<string, unknown>): Rows {
  return {
    get<K extends RecordKind>(kind: K, key: string): Stored<K> | undefined {
      const value = found.get(addressText({ kind, key }));
      return value === undefined ? undefined : fromRow(kind, key, value);
    },
  };
}

/** Reads index pages until there are enough: a page may be empty and still have a successor. */
async function newest<
  K extends 'checkIn' | 'reading' | 'comment' | 'run' | 'contribution' | 'sprint' | 'activity' | 'person',
>(
  kind: K,
  index: string,
  partition: string[],
  limit: number,
  meter: Meter,
  range?: ReturnType<typeof WhereConditions.lessThan | typeof WhereConditions.lessThanEqualTo>,
): Promise<RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  let cursor: string | undefined;
  do {
    let query = kvs
      .entity<Row>(TABLES[kind].entity)
      .query()
      .index(index, { partition })
      .sort(Sort.DESC)
      .limit(Math.min(limit, 100));
    if (range !== undefined) query = query.where(range);
    if (cursor !== undefined) query = query.cursor(cursor);
    const page = await query.getMany().catch(failRead);
    for (const row of counted(page.results, meter)) records.push(fromRow(kind, row.key, row.value).record);
    cursor = page.nextCursor;
  } while (cursor !== undefined && records.length < limit);
  return records.slice(0, limit);
}

function counted<T extends { key: string; value: unknown }>(results: T[], meter: Meter): T[] {
  const bytes = results.reduce((sum, row) => sum + rowBytes(row), 0);
  meter.storage(1, Math.max(bytes, EMPTY_READ_BYTES), 0);
  return results;
}

function conditionOf(version: number | undefined) {
  if (version === undefined) return {};
  const is = version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(version);
  return { conditions: new Filter<Row>().and('version', is) };
}

function rowOf(change: Extract<Change, { op: 'put' }>): Row {
  return toRow(change.kind, change.record, (change.version ?? 0) + 1);
}

function addressText(address: { kind: RecordKind; key: string }): string {
  return `${TABLES[address.kind].entity} ${keyOf(address.kind, address.key)}`;
}

function failRead(thrown: unknown): never {
  throw translateStorageError(thrown, 'read');
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}
