/**
 * `npm run local -- <folder of a Forge app>`: the same host for any app, on a Jira of its own. `npm run local -- --help`
 * lists the options. Paths are those of the folder in which the command was given.
 */

import { fileURLToPath } from 'node:url';
import { installPackages, requireNode } from './parts/prepare-packages.mjs';

const from = process.env.INIT_CWD ?? process.cwd();
requireNode();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installPackages();
const { buildParts } = await import('./parts/build-parts.mjs');
for (const only of ['dist/shell', 'dist/host']) if (!(await buildParts({ only }))) process.exit(1);
process.chdir(from);

const { keepRunning } = await import('./parts/keep-running.mjs');
const host = fileURLToPath(new URL('parts/run-host.mjs', import.meta.url));
// Beginning again with nothing is meant once.
const again = (first) => first.filter((arg) => arg !== '--reset');
process.exit(await keepRunning(host, process.argv.slice(2), { again }));
