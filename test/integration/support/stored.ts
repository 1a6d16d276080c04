import { join } from 'node:path';
import { open } from 'lmdb';
import { createKvs } from '../../../local/forge/kvs/create-kvs';
import { manifestEntities } from '../../support/app-manifest';
import type { TestHost } from '../../support/host';

export interface StoredRows {
  /** Every row of these entities as `entity key` → value; of all when none is named. */
  dump(...entities: string[]): Record<string, unknown>;
  close(): Promise<void>;
}

/** Looks at what the app has stored, past the app, while its host runs. */
export function storedRows(app: Pick<TestHost, 'dataDir'>): StoredRows {
  const root = open({ path: join(app.dataDir, 'forge'), maxDbs: 32 });
  const keyFile = join(app.dataDir, 'secrets.key');
  const kvs = createKvs({ root, keyFile, entities: manifestEntities(), now: Date.now });
  return {
    dump(...entities) {
      const rows: Record<string, unknown> = {};
      for (const { space, key, value } of kvs.dump()) {
        const entity = space.kind === 'entity' ? space.entityName : space.kind;
        // Derived rows follow by the queue, at a time of their own.
        if (/^(summary|desk|scope|figures|watch|answers):/.test(key)) continue;
        if (entities.length === 0 || entities.includes(entity)) rows[`${entity} ${key}`] = value;
      }
      return rows;
    },
    close: () => root.close(),
  };
}
