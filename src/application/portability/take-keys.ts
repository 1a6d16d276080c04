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
    const { highest } = stored.record;
    const prefixes = [...new Set([objective, keyResult, ...Object.keys(highest)])];
    const rows = await deps.store.read(prefixes.map(counterAddress));
    const lastOf = (prefix: string) =>
      Math.max(rows.get('counter', prefix)?.record.last ?? 0, highest[prefix] ?? 0);
    const firstOf = (prefix: string) => lastOf(prefix) + 1;
    const countOf = (prefix: string) =>
      (prefix === objective ? needs.objectives : 0) + (prefix === keyResult ? needs.keyResults : 0);
    const raised = prefixes.flatMap((prefix): Change[] => {
      const counter = rows.get('counter', prefix);
      const last = lastOf(prefix) + countOf(prefix);
      if (last === (counter?.record.last ?? 0)) return [];
      return [{ op: 'put', kind: 'counter', key: prefix, record: { last }, version: counter?.version ?? 0 }];
    });
    const record: ImportRecord = {
      ...stored.record,
      state: 'staging',
      keys: {
        objective: { prefix: objective, first: firstOf(objective) },
        keyResult: { prefix: keyResult, first: firstOf(keyResult) },
      },
    };
    await deps.store.commit([
      ...raised,
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
