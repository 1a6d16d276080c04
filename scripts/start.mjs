/**
 * `npm start`: installs and builds what is missing, then opens the app on a Jira of its own. Options follow `--`;
 * `npm start -- --help` lists them. A host that dies is started again.
 */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages, requireNode } from './parts/prepare-packages.mjs';

requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installPackages();
const { buildParts } = await import('./parts/build-parts.mjs');
if (!(await buildParts())) process.exit(1);

const args = process.argv.slice(2);
if (args.includes('--watch')) {
  for (const config of ['static/app/vite.config.mjs', 'local/page/vite.config.mjs']) {
    const vite = spawn(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--watch', '--logLevel', 'warn', '--config', config],
      {
        stdio: 'inherit',
      },
    );
    process.once('exit', () => vite.kill());
  }
}

const { keepRunning } = await import('./parts/keep-running.mjs');
const host = fileURLToPath(new URL('parts/run-host.mjs', import.meta.url));
// Beginning again with nothing is meant once.
const again = (first) => first.filter((arg) => arg !== '--reset');
process.exit(await keepRunning(host, args, { again }));
