import { existsSync, statSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

const NEEDED = [20, 19];

/** Ends the process with one sentence when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(
    `Node ${NEEDED.join('.')} or newer is needed, this is ${process.versions.node}: install one from https://nodejs.org.`,
  );
  process.exit(1);
}

function isInstalled() {
  // npm writes this file last, so it stands for a complete installation.
  const mark = 'node_modules/.package-lock.json';
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

/** Installs the packages of the lock file if they are missing or older than it. Ends the process if that fails. */
export async function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages (first time, about a minute)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await runCommand(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
  });
  if (code === 0) return;
  console.error(output);
  console.error('The packages could not be installed: check your network, then run "npm ci" to see why.');
  process.exit(1);
}
