import type { RootDatabase } from 'lmdb';
import type { IssueRecord, Removal, Row } from './records';
import {
  createUnpacker,
  type PackedHistory,
  type PackedIssue,
  packHistory,
  packIssue,
  unpackHistory,
} from './stored-issue';

type Key = (string | number)[];

/** Sites of earlier versions hold whole issues in one row, changelog included: they are read as they are. */
type StoredRow = Row | { table: 'issue'; packed: PackedIssue } | { table: 'history'; entries: PackedHistory };

/** The rows of a site in one lmdb database. Issues leave their changelogs there until somebody reads them. */
export interface Disk {
  /** Everything there is. */
  rows(): Iterable<Row>;
  /** Writes in one transaction. */
  commit(rows: readonly Row[], removals: readonly Removal[]): void;
  /** Makes everything that `work` commits one transaction; undone when it throws. */
  together<T>(work: () => T): T;
  /** Throws everything away and writes these instead, in one transaction. */
  replaceAll(rows: readonly Row[]): void;
  /** A row as it is kept in memory once it was written. */
  kept(row: Row): Row;
  /** To be called before an issue in memory is overwritten on disk: it keeps the changelog it has. */
  pin(issue: IssueRecord): void;
  /** Resolves when everything written is on disk. */
  flushed(): Promise<void>;
}

function keyOf(row: Row): Key {
  switch (row.table) {
    case 'site':
    case 'counters':
      return [row.table];
    case 'user':
      return [row.table, row.record.accountId];
    default:
      return [row.table, row.record.id];
  }
}

const HISTORY = 'history';
/** The first key after all changelogs. */
const AFTER_HISTORY = 'history ';

export function openDisk(root: RootDatabase, name: string): Disk {
  const db = root.openDB<StoredRow, Key>({ name });

  function readHistory(id: number) {
    const row = db.get([HISTORY, id]);
    return row?.table === 'history' ? unpackHistory(row.entries) : [];
  }
  const { unpack, pin } = createUnpacker(readHistory);

  function put(row: Row): void {
    if (row.table !== 'issue') {
      db.put(keyOf(row), row);
      return;
    }
    const { record } = row;
    const { history } = record;
    db.put(keyOf(row), { table: 'issue', packed: packIssue(record) });
    if (history.length === 0) db.remove([HISTORY, record.id]);
    else db.put([HISTORY, record.id], { table: 'history', entries: packHistory(history) });
  }

  function* rowsIn(range: { start?: Key; end?: Key }): Iterable<Row> {
    for (const { value } of db.getRange(range)) {
      if (value.table === 'history') continue;
      if (value.table === 'issue' && 'packed' in value)
        yield { table: 'issue', record: unpack(value.packed) };
      else yield value;
    }
  }

  return {
    *rows() {
      yield* rowsIn({ end: [HISTORY] });
      yield* rowsIn({ start: [AFTER_HISTORY] });
    },
    commit(rows, removals) {
      db.transactionSync(() => {
        for (const row of rows) put(row);
        for (const removal of removals) {
          db.remove([removal.table, removal.id]);
          if (removal.table === 'issue') db.remove([HISTORY, removal.id]);
        }
      });
    },
    together: (work) => db.transactionSync(work),
    replaceAll(rows) {
      db.transactionSync(() => {
        for (const key of [...db.getKeys()]) db.remove(key);
        for (const row of rows) put(row);
      });
    },
    kept: (row) => (row.table === 'issue' ? { table: 'issue', record: unpack(packIssue(row.record)) } : row),
    pin,
    async flushed() {
      await db.flushed;
    },
  };
}
