import { fromRow } from '../../src/adapters/storage/rows';
import { AppError } from '../../src/application/app-error';
import type { Change, Store, Stored } from '../../src/application/ports';
import type { RecordKind, RecordOf } from '../../src/application/records/kinds';

/** The storage in memory; passes the same contract as the real adapter. */
export interface FakeStore extends Store {
  /** Storage requests so far: one for each 25 rows read, each commit tried, each query. */
  requests(): number;
  /** Runs once, just before the next commit is tried: what somebody else does in between. */
  beforeNextCommit(run: () => Promise<unknown>): void;
  /** The next commit fails as when Forge's storage is away. */
  failNextCommit(): void;
  /** Every row of a kind, in order of keys. */
  all<K extends RecordKind>(kind: K): RecordOf<K>[];
  /** Puts a row in place, whatever is there. */
  seed<K extends RecordKind>(kind: K, key: string, record: RecordOf<K>): void;
}

const BATCH = 25;
/** Rows of this many texts are parsed once, however often they are read or put in place again. */
const PARSED_KEPT = 2_000;

/** As text, so that nothing is shared with who wrote it and nothing but JSON survives; parsed when it is first read. */
interface Row {
  readonly version: number;
  readonly body: string;
  record?: unknown;
}

const parsed = new Map<string, unknown>();
/** Texts of what was handed out: nobody can change it, so that it is what was stored. */
const texts = new WeakMap<object, string>();

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

/** The record of a row, by its schema. Whoever reads it again gets the same one, which cannot be changed. */
function storedIn<K extends RecordKind>(kind: K, key: string, row: Row): Stored<K> {
  const text = `${kind} ${row.body}`;
  row.record ??= parsed.get(text);
  if (row.record === undefined) {
    const { record } = fromRow(kind, key, { version: row.version, body: JSON.parse(row.body) });
    row.record = frozen(record);
    if (typeof record === 'object') texts.set(record, row.body);
    if (parsed.size >= PARSED_KEPT) parsed.clear();
    parsed.set(text, record);
  }
  // Parsed by the schema of this kind above: the text begins with it.
  return { record: row.record as RecordOf<K>, version: row.version };
}

function textOf(record: object): string {
  return texts.get(record) ?? JSON.stringify(record);
}

const LAST_DAY = '9999-12-31';

export function createFakeStore(): FakeStore {
  const rows = new Map<RecordKind, Map<string, Row>>();
  let requests = 0;
  let between: (() => Promise<unknown>) | undefined;
  let failing = false;

  const at = (kind: RecordKind, key: string) => `${kind} ${key}`;
  const rowAt = (kind: RecordKind, key: string) => rows.get(kind)?.get(key);
  const put = (kind: RecordKind, key: string, record: object) => {
    const ofKind = rows.get(kind) ?? new Map<string, Row>();
    rows.set(kind, ofKind.set(key, { version: (ofKind.get(key)?.version ?? 0) + 1, body: textOf(record) }));
  };
  const all = <K extends RecordKind>(kind: K): RecordOf<K>[] =>
    [...(rows.get(kind) ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, row]) => storedIn(kind, key, row).record);
  const write = (change: Change) => {
    if (change.op === 'delete') rows.get(change.kind)?.delete(change.key);
    else put(change.kind, change.key, change.record);
  };
  const query = async <T>(answer: () => T): Promise<T> => {
    requests += 1;
    return answer();
  };
  const byDayDown = <T>(day: (record: T) => string) => {
    return (a: T, b: T) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0);
  };

  return {
    async read(addresses) {
      const wanted = new Map(addresses.map((each) => [at(each.kind, each.key), each]));
      requests += Math.ceil(wanted.size / BATCH);
      const snapshot = new Map([...wanted].map(([address, { kind, key }]) => [address, rowAt(kind, key)]));
      return {
        get(kind, key) {
          const row = snapshot.get(at(kind, key));
          return row && storedIn(kind, key, row);
        },
      };
    },

    async commit(changes) {
      if (changes.length === 0) return;
      const others = between;
      between = undefined;
      await others?.();
      if (changes.length > BATCH) throw new AppError('LIMIT_REACHED', 'More than 25 changes in one step.');
      requests += 1;
      if (failing) {
        failing = false;
        throw new AppError('STORAGE_UNAVAILABLE', 'The storage is away.');
      }
      const touched = new Set(changes.map((change) => at(change.kind, change.key)));
      if (touched.size !== changes.length) throw new AppError('INTERNAL', 'One row twice in one step.');
      for (const { kind, key, version } of changes) {
        const now = rowAt(kind, key)?.version ?? 0;
        if (version !== undefined && version !== now) {
          throw new AppError('CONFLICT', `${kind} ${key} has version ${now}, not ${version}.`);
        }
      }
      for (const change of changes) write(change);
    },

    checkInsOf: (keyResultId, limit, upTo) =>
      query(() =>
        all('checkIn')
          .filter((each) => each.keyResultId === keyResultId && (upTo === undefined || each.day <= upTo))
          .sort(byDayDown((each) => each.day))
          .slice(0, limit),
      ),
    readingsOf: (keyResultId, limit) =>
      query(() =>
        all('reading')
          .filter((each) => each.keyResultId === keyResultId)
          .sort(byDayDown((each) => each.day))
          .slice(0, limit),
      ),
    commentsOf: (keyResultId, limit, before = LAST_DAY) =>
      query(() =>
        all('comment')
          .filter((each) => each.keyResultId === keyResultId && each.at < before)
          .sort(byDayDown((each) => each.at))
          .slice(0, limit),
      ),
    runsOf: (keyResultId, limit) =>
      query(() =>
        all('run')
          .filter((each) => each.keyResultId === keyResultId)
          .sort(byDayDown((each) => each.at))
          .slice(0, limit),
      ),
    contributionsTo: (keyResultId, limit, upTo) =>
      query(() =>
        all('contribution')
          .filter(
            (each) =>
              each.keyResultId === keyResultId && (upTo === undefined || (each.end ?? LAST_DAY) <= upTo),
          )
          .sort(byDayDown((each) => each.end ?? LAST_DAY))
          .slice(0, limit),
      ),
    sprintsOf: (boardId, limit, upTo) =>
      query(() =>
        all('sprint')
          .filter((each) => each.boardId === boardId && (each.end ?? LAST_DAY) <= upTo)
          .sort(byDayDown((each) => each.end ?? LAST_DAY))
          .slice(0, limit),
      ),
    activityOf: (subject, limit, before) =>
      query(() =>
        all('activity')
          .filter((each) => each.subject === subject && (before === undefined || each.at < before))
          .sort((a, b) => (a.at < b.at ? 1 : -1))
          .slice(0, limit),
      ),
    people: () => query(() => all('person')),
    linksUntoldBefore: (moment) =>
      query(() =>
        all('link')
          .filter(({ untoldSince }) => untoldSince !== undefined && untoldSince < moment)
          .sort((a, b) => ((a.untoldSince ?? '') < (b.untoldSince ?? '') ? -1 : 1))
          .slice(0, 100),
      ),
    intentsBefore: (moment) => query(() => all('intent').filter((each) => each.at < moment)),

    requests: () => requests,
    beforeNextCommit: (run) => {
      between = run;
    },
    failNextCommit: () => {
      failing = true;
    },
    all,
    seed: put,
  };
}
