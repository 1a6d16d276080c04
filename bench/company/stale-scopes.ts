import { fromRow, toRow } from '../../src/adapters/storage/rows';
import { TABLES } from '../../src/adapters/storage/tables';
import { STALE_MS } from '../../src/application/planning/scope-now';
import type { SeededRow } from '../overview/company-rows';
import type { StoredRow } from './okrs';

/** The open sprints as if nothing had kept their rows for two days: the next look at them is a cold one. */
export function* staleScopes(stored: Iterable<StoredRow>): Generator<SeededRow> {
  const { entity, prefix } = TABLES.scope;
  for (const { space, key, value } of stored) {
    if (space.kind !== 'entity' || space.entityName !== entity || !key.startsWith(prefix)) continue;
    const { record, version } = fromRow('scope', key, value);
    if (record.closedAt !== null) continue;
    const readAt = new Date(Date.parse(record.readAt) - STALE_MS - 1).toISOString();
    yield { entityName: entity, key, value: toRow('scope', { ...record, readAt }, version + 1) };
  }
}
