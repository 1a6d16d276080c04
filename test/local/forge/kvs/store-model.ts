import type { Goal } from './goal-entities';

/** A row of the model; times in epoch milliseconds. */
export interface ModelRow {
  value: Goal;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number | undefined;
}

type Rows = ReadonlyMap<string, ModelRow>;

export interface ModelQuery {
  cycle: string;
  descending: boolean;
  between?: readonly [number, number] | undefined;
  /** A filter on `open`, applied after a page is read. */
  open?: boolean | undefined;
}

/** The simplest thing that answers as the store should: every state it was ever in, kept whole. */
export interface StoreModel {
  get(key: string): ModelRow | undefined;
  set(key: string, value: Goal, ttlMs?: number): void;
  remove(key: string): void;
  /** Keys and values that all pages of a query over the index by-cycle hold together. */
  query(query: ModelQuery): [key: string, value: Goal][];
}

export interface StoreModelOptions {
  now: () => number;
  staleMs: () => number;
  keepExpired: () => boolean;
}

const KEPT_MS = 48 * 3_600_000;

export function createStoreModel({ now, staleMs, keepExpired }: StoreModelOptions): StoreModel {
  const states: { at: number; rows: Rows }[] = [{ at: Number.NEGATIVE_INFINITY, rows: new Map() }];
  const rowsAt = (moment: number): Rows => states.findLast(({ at }) => at <= moment)?.rows ?? new Map();
  const change = (write: (rows: Map<string, ModelRow>) => void): void => {
    const rows = new Map(rowsAt(now()));
    write(rows);
    states.push({ at: now(), rows });
  };
  const isLive = ({ expiresAt }: ModelRow, moment: number): boolean =>
    expiresAt === undefined || moment < expiresAt + (keepExpired() ? KEPT_MS : 0);
  const get = (key: string): ModelRow | undefined => {
    const row = rowsAt(now()).get(key);
    return row && isLive(row, now()) ? row : undefined;
  };
  return {
    get,
    set(key, value, ttlMs) {
      const expiresAt = ttlMs === undefined ? undefined : now() + ttlMs;
      const createdAt = get(key)?.createdAt ?? now();
      change((rows) => rows.set(key, { value, createdAt, updatedAt: now(), expiresAt }));
    },
    remove: (key) => change((rows) => rows.delete(key)),
    query({ cycle, descending, between, open }) {
      const moment = now() - staleMs();
      const found = [...rowsAt(moment)].filter(([, row]) => {
        const { rank, cycle: found } = row.value;
        if (!isLive(row, moment) || found !== cycle || rank === undefined) return false;
        return between === undefined || (rank >= between[0] && rank <= between[1]);
      });
      const rankOf = ([, { value }]: [string, ModelRow]): number => value.rank ?? 0;
      const ordered = found.sort((a, b) => rankOf(a) - rankOf(b) || (a[0] < b[0] ? -1 : 1));
      if (descending) ordered.reverse();
      return ordered
        .map(([key, { value }]): [string, Goal] => [key, value])
        .filter(([, value]) => open === undefined || value.open === open);
    },
  };
}
