import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

const ROOT = join(__dirname, '..', '..', '..', '..');
/** Ends a process as soon as it looks for another machine. */
export const NO_NETWORK = join(__dirname, 'no-network.cjs');

export interface Command {
  /** Everything it has printed so far. */
  readonly lines: readonly string[];
  /** The next line, printed already or not, that matches. @throws with all lines when it ends before */
  line(pattern: RegExp): Promise<string>;
  /** Resolves to its exit code and what it wrote to standard error. */
  ended: Promise<{ code: number | null; errors: string }>;
  /** Ends it at once and waits for nothing. */
  kill(): void;
  /** As Ctrl+C does. */
  stop(): Promise<void>;
}

/** The command line of the host, built once, and run without network. The caller ends it with `remove`. */
export async function buildCommand() {
  mkdirSync(join(ROOT, 'dist', 'test'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'test', 'command-'));
  const outfile = join(folder, 'cli.cjs');
  await build({
    entryPoints: [join(ROOT, 'local', 'cli.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'silent',
  });
  return {
    run: (...args: string[]) => runCommand(outfile, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function runCommand(script: string, args: string[]): Command {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--require "${NO_NETWORK}"` },
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let closed = false;
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  const told = () => {
    for (const look of waiting) look();
  };
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => {
    lines.push(line);
    told();
  });
  const ended = new Promise<{ code: number | null; errors: string }>((resolve) => {
    child.once('close', (code) => {
      closed = true;
      told();
      resolve({ code, errors });
    });
  });
  return {
    lines,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => pattern.test(line));
          if (found === undefined && !closed) return;
          waiting.delete(look);
          if (found !== undefined) resolve(found);
          else reject(new Error(`It ended without ${pattern}:\n${lines.join('\n')}\n${errors}`));
        };
        waiting.add(look);
        look();
      }),
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
