import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { RootDatabase } from 'lmdb';
import { type EnvironmentRows, readEnvironment, replaceEnvironment } from './environment';

/** A database environment that is kept and brought back whole. */
export interface KeptData {
  root: RootDatabase;
  /** Called when other rows have been put in: whatever was read from them has to be read again. */
  reload(): void;
}

export interface SnapshotInfo {
  name: string;
  /** When it was taken, ISO. */
  at: string;
  /** On disk, compressed. */
  bytes: number;
}

export interface SnapshotsOptions {
  /** Folder of the files, made when the first is taken. */
  dir: string;
  /** What is kept, by a name of its own. */
  parts: Readonly<Record<string, KeptData>>;
  /** Runs `action` while nothing of the app runs, so that no snapshot has half of something. */
  quietly<T>(action: () => Promise<T>): Promise<T>;
  /** What time it is, epoch milliseconds. */
  now(): number;
  /** After a snapshot was brought back: pages have to read everything again. */
  restored(): Promise<unknown>;
}

export interface Snapshots {
  list(): SnapshotInfo[];
  /** Keeps everything as it is now; one of the same name is replaced. @throws when the name is no name */
  take(name: string): Promise<void>;
  /** Everything as it was then. @throws when there is none of this name */
  restore(name: string): Promise<void>;
  /** @throws when there is none of this name, or it is the one that a reset needs */
  remove(name: string): void;
  /** Ends a restoring during which the host was killed. Call before anything is served. */
  finish(): Promise<void>;
}

/** What a fresh site begins with, and a reset goes back to. */
export const BEGINNING = 'Beginning';

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u;
const ENDING = '.snapshot';
const MARKER = 'restoring';

/** Named copies of all data: the app's storage, its queues, and the site. */
export function createSnapshots({ dir, parts, quietly, now, restored }: SnapshotsOptions): Snapshots {
  const fileOf = (name: string): string => {
    if (!NAME.test(name)) {
      throw new Error('A snapshot’s name has 1 to 60 letters, digits, blanks, dots, dashes or underscores');
    }
    return join(dir, `${name}${ENDING}`);
  };

  /** A killed host leaves the old file or the new one, never a part of one. */
  function writeWhole(file: string, content: string | Uint8Array): void {
    mkdirSync(dir, { recursive: true });
    writeFileSync(`${file}.new`, content);
    utimesSync(`${file}.new`, now() / 1000, now() / 1000);
    renameSync(`${file}.new`, file);
  }

  async function putBack(name: string): Promise<void> {
    const rows: ReadonlyMap<string, EnvironmentRows> = deserialize(gunzipSync(readFileSync(fileOf(name))));
    for (const [part, { root }] of Object.entries(parts)) {
      await replaceEnvironment(root, rows.get(part) ?? new Map());
    }
    for (const { reload } of Object.values(parts)) reload();
    rmSync(join(dir, MARKER), { force: true });
    await restored();
  }

  return {
    list() {
      if (!existsSync(dir)) return [];
      const files = readdirSync(dir).filter((file) => file.endsWith(ENDING));
      return files
        .map((file) => {
          const { mtime, size } = statSync(join(dir, file));
          return { name: file.slice(0, -ENDING.length), at: mtime.toISOString(), bytes: size };
        })
        .sort((a, b) => a.at.localeCompare(b.at));
    },
    async take(name) {
      const file = fileOf(name);
      await quietly(async () => {
        const rows = new Map(Object.entries(parts).map(([part, { root }]) => [part, readEnvironment(root)]));
        writeWhole(file, gzipSync(serialize(rows), { level: 1 }));
      });
    },
    async restore(name) {
      if (!existsSync(fileOf(name))) throw new Error(`There is no snapshot "${name}"`);
      await quietly(async () => {
        writeWhole(join(dir, MARKER), name);
        await putBack(name);
      });
    },
    remove(name) {
      if (!existsSync(fileOf(name))) throw new Error(`There is no snapshot "${name}"`);
      if (name === BEGINNING)
        throw new Error(`The snapshot "${name}" stays: it is what a reset goes back to`);
      rmSync(fileOf(name));
    },
    async finish() {
      const marker = join(dir, MARKER);
      if (existsSync(marker)) await putBack(readFileSync(marker, 'utf8'));
    },
  };
}
