import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const START_MS = 240_000;

export interface StartedHost {
  /** Where it is open. */
  url: string;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts the built host on data of its own and waits until it is open. What Forge would refuse is not asked: that is
 * what the check does.
 * @throws what it said, when it ends or is not open in time
 */
export function startHost(...options: readonly string[]): Promise<StartedHost> {
  const data = mkdtempSync(join(tmpdir(), 'throughline-e2e-'));
  const all = ['dist/host/cli.cjs', '--data', data, '--reset', '--no-rules', ...options];
  const host = spawn(process.execPath, all, { cwd: root });
  const stop = async () => {
    const ended = new Promise((resolve) => host.once('exit', resolve));
    if (host.kill()) await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const tooLate = setTimeout(() => {
      reject(new Error(`The host did not start: ${said}`));
      host.kill('SIGKILL');
    }, START_MS);
    const hear = (chunk: Buffer) => {
      said += chunk;
      const found = /Open (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (!found) return;
      clearTimeout(tooLate);
      resolve({ url: found, stop });
    };
    host.stdout.on('data', hear);
    host.stderr.on('data', hear);
    host.once('exit', () => {
      clearTimeout(tooLate);
      reject(new Error(`The host ended: ${said}`));
    });
  });
}
