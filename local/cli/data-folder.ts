import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface DataFolder {
  path: string;
  /** Whether it holds a company that was filled to the end. */
  filled: boolean;
  /** Marks it as filled. */
  seal(): void;
  release(): void;
}

/**
 * Takes the folder for this process, and empties it when asked or when the last start was ended before its company
 * was complete.
 * @throws when another running host has it
 */
export function takeDataFolder(path: string, reset: boolean): DataFolder {
  const lock = join(path, 'host.pid');
  const mark = join(path, 'filled');
  mkdirSync(path, { recursive: true });
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (owner > 0 && owner !== process.pid && isRunning(owner)) {
    throw new Error(
      `Another host (process ${owner}) uses ${path}. Stop it, or give this one another folder with --data.`,
    );
  }
  // It may lie in anybody's repository.
  writeFileSync(join(path, '.gitignore'), '*\n');
  writeFileSync(lock, String(process.pid));
  const filled = !reset && existsSync(mark);
  if (!filled) {
    rmSync(mark, { force: true });
    for (const part of ['forge', 'forge-lock', 'jira', 'jira-lock'])
      rmSync(join(path, part), { recursive: true, force: true });
  }
  return {
    path,
    filled,
    seal: () => writeFileSync(mark, new Date().toISOString()),
    release: () => rmSync(lock, { force: true }),
  };
}
