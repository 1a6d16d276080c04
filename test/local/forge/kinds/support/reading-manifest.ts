import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Manifest, readManifest } from '../../../../../local/forge/app/manifest';

export interface FunctionOf {
  /** Type of the module that calls the function. */
  on: 'consumer' | 'trigger';
  timeoutSeconds?: number;
  memoryMB?: number;
}

/** Modules of a manifest, whole. */
export function readModules(modules: Record<string, unknown>): Manifest {
  const dir = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const app = { id: 'ari:cloud:ecosystem::app/1', runtime: { name: 'nodejs22.x' } };
    writeFileSync(join(dir, 'manifest.yml'), stringify({ app, modules }));
    return readManifest(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A manifest with one function that one module calls. @throws what `readManifest` throws */
export function readingManifest({ on, timeoutSeconds, memoryMB }: FunctionOf): Manifest {
  const module = {
    key: 'module',
    function: 'run',
    ...(on === 'consumer' ? { queue: 'q' } : { events: ['e'] }),
  };
  return readModules({
    [on]: [module],
    function: [{ key: 'run', handler: 'index.run', timeoutSeconds, runtime: { memoryMB } }],
  });
}
