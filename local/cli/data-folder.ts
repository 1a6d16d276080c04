import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processMark } from './process-mark';

/** A host that was killed a moment ago may take so long to be gone. */
const DYING_MS = 2000;
const LOOK_MS = 50;

export interface DataFolder {
  path: string;
  /** Whether it holds a company that was filled to the end. */
  filled: boolean;
  /** Marks it as filled. */
  seal(): void;
  release(): void;
}

/** The process that the lock names, as long as that one and no other of its number runs. */
function ownerOf(lock: string): number | undefined {
  if (!existsSync(lock)) return undefined;
  const [number = '', kept = ''] = readFileSync(lock, 'utf8').split('\n');
  const pid = Number(number);
  if (!(Number.isInteger(pid) && pid > 0) || pid === process.pid) return undefined;
  const mark = processMark(pid);
  if (mark === undefined) return undefined;
  if (kept !== '' && mark !== '') return kept === mark ? pid : undefined;
  // Numbers begin again when the machine does.
  const machineStart = Date.now() - uptime() * 1000;
  return statSync(lock).mtimeMs < machineStart ? undefined : pid;
}

/**
 * Takes the folder for this process, and empties it when asked or when the last start was ended before its company
 * was complete. A host that is just ending is waited for.
 * @param dyingMs how long, milliseconds
 * @throws when another running host has it
 */
export async function takeDataFolder(path: string, reset: boolean, dyingMs = DYING_MS): Promise<DataFolder> {
  const lock = join(path, 'host.pid');
  const mark = join(path, 'filled');
  mkdirSync(path, { recursive: true });
  const until = performance.now() + dyingMs;
  let owner = ownerOf(lock);
  while (owner !== undefined && performance.now() < until) {
    await sleep(LOOK_MS);
    owner = ownerOf(lock);
  }
  if (owner !== undefined) {
    throw new Error(
      `Another host (process ${owner}) uses ${path}. Stop it, or give this one another folder with --data.`,
    );
  }
  // It may lie in anybody's repository.
  writeFileSync(join(path, '.gitignore'), '*\n');
  writeFileSync(lock, `${process.pid}\n${processMark(process.pid) ?? ''}`);
  const filled = !reset && existsSync(mark);
  if (!filled) {
    rmSync(mark, { force: true });
    for (const part of ['forge', 'forge-lock', 'jira', 'jira-lock', 'clock.json'])
      rmSync(join(path, part), { recursive: true, force: true });
  }
  return {
    path,
    filled,
    seal: () => writeFileSync(mark, new Date().toISOString()),
    release: () => rmSync(lock, { force: true }),
  };
}
