import { counterAddress } from '../okrs/next-key';
import type { Change, Deps, Stored } from '../ports';
import type { ImportRecord } from '../records/import-record';
import { ONLY } from '../records/kinds';
import type { SettingsRecord } from '../records/settings-record';
import { again } from '../retry';
import { needImport } from './import-job';

/**
 * Takes the keys that an import needs in two blocks, with the import's own row in one transaction: none is
 * given twice, and what is discarded leaves a gap (PRODUCT §2).
 */
export async function takeKeys(
  deps: Deps,
  importId: string,
  settings: SettingsRecord,
): Promise<Stored<'import'>> {
  return again(async () => {
    const stored = await needImport(deps, importId);
    if (stored.record.keys !== null) return stored;
    const { objective, keyResult } = settings.prefixes;
    const { needs } = stored.record;
    const rows = await deps.store.read([counterAddress(objective), counterAddress(keyResult)]);
    const firstOf = (prefix: string) => (rows.get('counter', prefix)?.record.last ?? 0) + 1;
    const raised = (prefix: string, count: number): Change[] => {
      if (count === 0) return [];
      const version = rows.get('counter', prefix)?.version ?? 0;
      return [
        { op: 'put', kind: 'counter', key: prefix, record: { last: firstOf(prefix) + count - 1 }, version },
      ];
    };
    const record: ImportRecord = {
      ...stored.record,
      state: 'staging',
      keys: {
        objective: { prefix: objective, first: firstOf(objective) },
        keyResult: { prefix: keyResult, first: firstOf(keyResult) },
      },
    };
    await deps.store.commit([
      ...raised(objective, needs.objectives),
      ...raised(keyResult, needs.keyResults),
      { op: 'put', kind: 'import', key: ONLY, record, version: stored.version },
    ]);
    return { record, version: stored.version + 1 };
  });
}

const PLACEHOLDER = /^#(\d+)$/;

/** The objective's or key result's key: `#4` is the fifth of its block, any other is its own. */
export function keyFor(key: string, kind: 'objective' | 'keyResult', keys: ImportRecord['keys']): string {
  const index = PLACEHOLDER.exec(key)?.[1];
  if (index === undefined || keys === null) return key;
  const { prefix, first } = keys[kind];
  return `${prefix}-${first + Number(index)}`;
}
