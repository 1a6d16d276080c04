/** `npm run bench`: what the app's calls cost beside the same work done by hand, what its pages weigh, how well it suggests. */
import { createRequire } from 'node:module';
import { installPackages, requireNode } from './parts/prepare-packages.mjs';

requireNode();
process.chdir(new URL('..', import.meta.url).pathname);
await installPackages();
const { buildParts } = await import('./parts/build-parts.mjs');
if (!(await buildParts())) process.exit(1);
const { findBrowser } = await import('./parts/find-browser.mjs');
const browser = await findBrowser();
if ('path' in browser) process.env.CHROME_PATH = browser.path;

const { build } = await import('esbuild');
await build({
  entryPoints: ['bench/main.ts'],
  outfile: 'dist/bench/bench.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'warning',
});
createRequire(import.meta.url)('../dist/bench/bench.cjs');
