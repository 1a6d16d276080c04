import type { EntitySchemas } from './entity-schema';
import { keyBounds } from './key-bounds';
import { rowBytes } from './read-row';
import { KV, SECRET, type Space, type StoredRow } from './row';
import { rowKey, spacePrefix } from './row-key';
import type { RowStore } from './row-store';

/** A row in a list: no value. Times in epoch ms; `bytes` of key and value, as Forge meters them. */
export interface RowSummary {
  space: Space;
  key: string;
  bytes: number;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number;
}

export interface BrowseQuery {
  /** Only rows of this space; default: plain keys, then secrets, then the entities by name. */
  space?: Space | undefined;
  /** Only keys that begin so. */
  prefix?: string | undefined;
  /** The last row of the page before. */
  after?: { space: Space; key: string } | undefined;
  /** Rows on the page, at most 100. */
  limit?: number | undefined;
}

export interface BrowsePage {
  rows: RowSummary[];
  /** Whether there are rows behind the last one. */
  more: boolean;
}

/** What a space holds: rows, and bytes of their keys and values. Entities without rows are listed where declared. */
export interface SpaceTotal {
  space: Space;
  rows: number;
  bytes: number;
}

const PAGE_MAX = 100;

/** One page of rows in key order, expired ones that are not yet removed among them. */
export function browseRows(store: RowStore, schemas: EntitySchemas, query: BrowseQuery): BrowsePage {
  const { prefix = '', after } = query;
  const limit = Math.min(query.limit ?? PAGE_MAX, PAGE_MAX);
  const condition = prefix === '' ? undefined : ({ condition: 'BEGINS_WITH', values: [prefix] } as const);
  const spaces = query.space === undefined ? allSpaces(store, schemas) : [query.space];
  const from = after === undefined ? 0 : spaces.findIndex((space) => isSame(space, after.space));
  const rows: RowSummary[] = [];
  for (const space of spaces.slice(Math.max(0, from))) {
    const bounds = keyBounds(spacePrefix(space), condition);
    const behind =
      after !== undefined && isSame(space, after.space)
        ? { low: rowKey(space, after.key), high: bounds.high }
        : bounds;
    for (const { key, row } of store.rows(behind, false)) {
      if (rows.length === limit) return { rows, more: true };
      rows.push(summaryOf(space, key, row));
    }
  }
  return { rows, more: false };
}

/** One row with its value; without that of a secret, which is never shown. */
export function browseRow(
  store: RowStore,
  space: Space,
  key: string,
): (RowSummary & { value?: unknown }) | undefined {
  const row = store.get(space, key);
  if (row === undefined) return undefined;
  const summary = summaryOf(space, key, row);
  return space.kind === 'secret' ? summary : { ...summary, value: row.value };
}

export function spaceTotals(store: RowStore, schemas: EntitySchemas): SpaceTotal[] {
  return allSpaces(store, schemas).map((space) => {
    const total: SpaceTotal = { space, rows: 0, bytes: 0 };
    for (const { key, row } of store.rows(keyBounds(spacePrefix(space), undefined), false)) {
      total.rows += 1;
      total.bytes += rowBytes(key, row);
    }
    return total;
  });
}

/** The declared entities, and those of earlier manifests that still have rows. */
function allSpaces(store: RowStore, schemas: EntitySchemas): Space[] {
  const names = new Set([...schemas.keys(), ...store.entityNames()]);
  const entities = [...names].sort().map((entityName): Space => ({ kind: 'entity', entityName }));
  return [KV, SECRET, ...entities];
}

function summaryOf(space: Space, key: string, row: StoredRow): RowSummary {
  const { value: _, ...times } = row;
  return { space, key, ...times, bytes: rowBytes(key, row) };
}

function isSame(a: Space, b: Space): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
