import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The host as `npm start` runs it, in a process of its own that can be killed. */
export interface HostProcess {
  readonly url: string;
  /** As if the machine went down. */
  kill(): Promise<void>;
}

/** Bundles the command line of the host into `folder`, which must lie inside the project for its packages. */
export function buildCli(folder: string): string {
  const cli = join(folder, 'cli.cjs');
  const options = ['--bundle', '--platform=node', '--format=cjs', '--packages=external', '--log-level=error'];
  execFileSync(resolve('node_modules/.bin/esbuild'), ['local/cli.ts', ...options, `--outfile=${cli}`]);
  return cli;
}

/**
 * Starts the host and waits until it is open.
 * @param sample folder with a `site.json`, taken when there is no data yet
 * @param aheadMs how far its clock is ahead of the machine's
 * @throws with what it printed when it ends instead
 */
export async function startHostProcess(
  cli: string,
  folders: { readonly data: string; readonly sample: string },
  aheadMs: number,
): Promise<HostProcess> {
  const now = new Date(Date.now() + aheadMs).toISOString();
  const places = [
    '--no-rules',
    '--app',
    '.',
    '--data',
    folders.data,
    '--sample',
    folders.sample,
    '--shell',
    folders.data,
  ];
  const host = spawn(process.execPath, [cli, '--port', '0', '--now', now, ...places], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { url: await openedAt(host), kill: () => killed(host) };
}

async function openedAt(host: ChildProcess): Promise<string> {
  const { stdout, stderr } = host;
  if (stdout === null || stderr === null) throw new Error('the host has no output');
  let errors = '';
  stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  for await (const line of createInterface({ input: stdout })) {
    const [, url] = /^Open (http:\S+)/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`the host did not open: ${errors}`);
}

function killed(host: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (host.exitCode !== null || host.signalCode !== null) return done();
    host.once('exit', () => done());
    host.kill('SIGKILL');
  });
}
