import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Manifest } from './manifest';
import { writeLocaleFiles } from './translations';

export interface BackendBuild {
  /** Handler file as the manifest names it (`index` of `index.handler`) → absolute path of its bundle. */
  files: Map<string, string>;
}

function sourceOf(appDir: string, name: string): string {
  const found = ['.ts', '.tsx', '.js', '.jsx'].map((ext) => join(appDir, 'src', name + ext)).find(existsSync);
  if (!found)
    throw new Error(`manifest.yml names the handler file "${name}", but there is no src/${name}.ts`);
  return found;
}

/** Splits `index.handler` into the file `index` and the export `handler`. */
export function splitHandler(handler: string): { file: string; exportName: string } {
  const dot = handler.lastIndexOf('.');
  return { file: handler.slice(0, dot), exportName: handler.slice(dot + 1) };
}

/** How the backend is bundled: one CommonJS file per handler file, class names kept for error messages. */
export function backendBuildOptions(appDir: string, manifest: Manifest, outDir: string): BuildOptions {
  const names = new Set(manifest.functions.map((item) => splitHandler(item.handler).file));
  return {
    entryPoints: Object.fromEntries([...names].map((name) => [name, sourceOf(appDir, name)])),
    absWorkingDir: appDir,
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    keepNames: true,
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  };
}

export function backendFiles(manifest: Manifest, outDir: string): BackendBuild {
  const names = manifest.functions.map((item) => splitHandler(item.handler).file);
  return { files: new Map(names.map((name) => [name, join(outDir, `${name}.cjs`)])) };
}

/** Bundles the app's backend. Throws esbuild's error, which says file and line. */
export async function buildBackend(
  appDir: string,
  manifest: Manifest,
  outDir: string,
): Promise<BackendBuild> {
  await build(backendBuildOptions(appDir, manifest, outDir));
  const built = backendFiles(manifest, outDir);
  for (const folder of new Set([...built.files.values()].map(dirname))) {
    writeLocaleFiles(manifest.translations, folder);
  }
  return built;
}
