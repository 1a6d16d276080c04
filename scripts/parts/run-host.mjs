/** Run by scripts/start.mjs as a process of its own: the host, which ends when the one who started it is gone. */
import { createRequire } from 'node:module';

const CRASHED = 70;

process.once('disconnect', () => {
  // The host's own way to end; while it is still starting there is none.
  if (!process.emit('SIGTERM')) process.exit(130);
});

// Ending with 1 means that it was refused, and a sentence said why.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(CRASHED);
});

createRequire(import.meta.url)('../../dist/host/cli.cjs');
