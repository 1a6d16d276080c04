import { join } from 'node:path';
import { build } from 'esbuild';
import { findSourceFolder } from './source-folder';

/**
 * Bundles the host's own two scripts: the worker thread's, written to `outDir` (its path is the result), and the
 * frame's bridge, whose text is the result.
 */
export async function buildHostScripts(outDir: string): Promise<{ worker: string; bridge: string }> {
  const sources = findSourceFolder();
  const worker = join(outDir, 'worker.cjs');
  const [bridge] = await Promise.all([
    build({
      entryPoints: [join(sources, 'bridge', 'frame-bridge.ts')],
      bundle: true,
      write: false,
      target: 'es2022',
      format: 'iife',
      logLevel: 'silent',
    }),
    build({
      entryPoints: [join(sources, 'workers', 'worker-entry.ts')],
      outfile: worker,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      logLevel: 'silent',
    }),
  ]);
  return { worker, bridge: bridge.outputFiles[0]?.text ?? '' };
}
