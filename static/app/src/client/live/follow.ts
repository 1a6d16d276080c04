import type { Query, QueryClient } from '@tanstack/react-query';
import type { LiveNews } from '../../../../../src/contract/errors';
import { readers } from './readers';
import { type ChangedRow, kindsOf, rowsOf, shownRows } from './shown-by';

/** Messages of one moment are answered by one reading; scattered, so that not all open panels ask Jira at once. */
const GATHER_MS = 150;
const SCATTER_MS = 300;
/**
 * A query is read again at most so often; where changes never end, as while much is imported, ever more seldom, so that
 * nobody pays for every step on the way; and after a message that named nothing.
 */
const GAP_MS = 1_000;
const LONGEST_GAP_MS = 30_000;
const WIDE_GAP_MS = 10_000;
/** While a save of this page is under way, its answer says what it changed. */
const ANSWER_MS = 150;

export interface FollowOptions {
  readonly client: QueryClient;
  /** Whether writes of this page are under way. */
  isWriting(): boolean;
  isHidden(): boolean;
  random(): number;
}

/** Reads again what messages say is another, and what nobody may have told of. */
export interface Follower {
  /** A message came. */
  heard(payload: unknown): void;
  /** What this page's own calls changed: the cache has it. */
  ownChanges(news: LiveNews): void;
  /** Whatever is shown may be another by now; what was read less than `youngerMs` ago is left alone. */
  readAll(youngerMs: number): void;
  /** The page is looked at again: what was named meanwhile is read. */
  returned(): void;
}

export function createFollower({ client, isWriting, isHidden, random }: FollowOptions): Follower {
  const own = new Set<string>();
  /** The newest version that was told of a row. */
  const newest = new Map<string, number>();
  const read = new Map<string, { readonly at: number; readonly gap: number }>();
  let waiting: ChangedRow[] = [];
  /** What a query that was read just now shows of what came since. */
  let owed = new Map<string, readonly ChangedRow[]>();
  let isSet = false;

  function later(ms: number): void {
    if (isSet) return;
    isSet = true;
    setTimeout(() => {
      isSet = false;
      answer();
    }, ms);
  }

  function isNews({ name, kind, key, version }: ChangedRow): boolean {
    if (own.has(name)) return false;
    return version === 0 || version > (newest.get(`${kind}:${key}`) ?? 0);
  }

  /** Reads all of it, and marks what is not on the screen, to be read when it comes there. */
  function readAgain(queries: readonly Query[]): void {
    const hashes = new Set(queries.map(({ queryHash }) => queryHash));
    void client.invalidateQueries({ predicate: ({ queryHash }) => hashes.has(queryHash) });
  }

  /** How long a query has to wait until it may be read again (ms). */
  function waitOf({ queryHash }: Query): number {
    const last = read.get(queryHash);
    return last ? last.at + last.gap - Date.now() : 0;
  }

  function countReading({ queryHash }: Query): void {
    const last = read.get(queryHash) ?? { at: 0, gap: GAP_MS };
    const quiet = Date.now() - last.at - last.gap;
    const again = quiet < last.gap ? Math.min(LONGEST_GAP_MS, last.gap * 2) : last.gap;
    read.set(queryHash, { at: Date.now(), gap: quiet > last.gap * 3 ? GAP_MS : again });
  }

  function answer(): void {
    if (isHidden()) return;
    if (isWriting()) {
      later(ANSWER_MS);
      return;
    }
    const rows = waiting.filter(isNews);
    waiting = [];
    for (const { kind, key, version } of rows) newest.set(`${kind}:${key}`, version);
    const before = owed;
    owed = new Map();
    const plain: Query[] = [];
    for (const query of client.getQueryCache().getAll()) {
      const shown = [...(before.get(query.queryHash) ?? []), ...shownRows(query, rows)];
      const unknown = shown.filter(({ name }) => !own.has(name));
      if (unknown.length === 0) continue;
      if (waitOf(query) > 0) {
        owed.set(query.queryHash, unknown);
        later(waitOf(query));
        continue;
      }
      countReading(query);
      const reader = query.isActive() ? readers.get(String(query.queryKey[0])) : undefined;
      if (!reader) plain.push(query);
      else {
        reader(client, query, unknown).then(
          (done) => done || readAgain([query]),
          () => readAgain([query]),
        );
      }
    }
    if (plain.length > 0) readAgain(plain);
  }

  return {
    heard(payload) {
      const rows = rowsOf(payload);
      if (rows === null) return this.readAll(WIDE_GAP_MS);
      waiting.push(...rows);
      if (rows.length > 0) later(GATHER_MS + random() * SCATTER_MS);
    },
    ownChanges({ changed = [] }) {
      for (const name of changed) own.add(name);
    },
    readAll(youngerMs) {
      readAgain(
        client
          .getQueryCache()
          .getAll()
          .filter(
            (query) => kindsOf(query).length > 0 && query.state.dataUpdatedAt <= Date.now() - youngerMs,
          ),
      );
    },
    returned() {
      later(0);
    },
  };
}
