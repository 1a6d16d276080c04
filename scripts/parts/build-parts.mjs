import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runPackage } from './run-command.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.local']);

/** Time of the newest file below these paths, milliseconds. */
function newestChange(paths) {
  let newest = 0;
  for (const path of paths.filter(existsSync)) {
    const stat = statSync(path);
    if (!stat.isDirectory()) newest = Math.max(newest, stat.mtimeMs);
    else {
      const inside = readdirSync(path).filter((name) => !SKIPPED.has(name));
      newest = Math.max(newest, newestChange(inside.map((name) => join(path, name))));
    }
  }
  return newest;
}

function viteBuild(config) {
  return async () =>
    (await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn', '--config', config])).code === 0;
}

async function hostBuild() {
  try {
    await build({
      entryPoints: ['local/cli.ts'],
      outfile: 'dist/host/cli.cjs',
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // lmdb, esbuild and Forge's packages find their own files next to themselves.
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    return true;
  } catch {
    return false;
  }
}

const COMMON = ['package-lock.json', 'tsconfig.json'];

/** What is built before anything can be opened: its name, what it is made from, and how. */
const PARTS = [
  {
    title: "the app's pages",
    sources: ['static/app', 'src/contract', 'src/domain', ...COMMON],
    result: 'static/app/dist',
    build: viteBuild('static/app/vite.config.mjs'),
  },
  {
    title: 'the Jira-like shell',
    sources: ['local/page', 'local/jira/types.ts', 'local/forge/bridge', ...COMMON],
    result: 'dist/shell',
    build: viteBuild('local/page/vite.config.mjs'),
  },
  {
    title: 'the host',
    sources: ['local/cli.ts', 'local/cli', 'local/forge', 'local/jira', ...COMMON],
    result: 'dist/host',
    build: hostBuild,
  },
];

/**
 * Builds what is missing or older than its sources.
 * @param {{ only?: string }} [options] only: the part with this result folder
 * @returns {Promise<boolean>} false when a build failed; its own messages have been printed
 */
export async function buildParts({ only } = {}) {
  for (const part of PARTS.filter((item) => only === undefined || item.result === only)) {
    if (existsSync(part.result) && newestChange([part.result]) > newestChange(part.sources)) continue;
    console.log(`Building ${part.title}…`);
    if (!(await part.build())) {
      console.error(`Building ${part.title} failed; the messages above say where.`);
      return false;
    }
  }
  return true;
}
