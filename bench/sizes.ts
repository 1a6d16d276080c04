import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface EntrySize {
  readonly entry: string;
  /** Thousands of bytes, each file packed by itself as it is sent. */
  readonly scriptKb: number;
  readonly styleKb: number;
}

const LOADED = /(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g;

/** What each page of a built app loads before its first content: the files that its HTML names. */
export function entrySizes(dist: string): EntrySize[] {
  return readdirSync(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const files = [...readFileSync(join(dist, name), 'utf8').matchAll(LOADED)].map(([, file = '']) => file);
      const kb = (end: string) =>
        files.filter((file) => file.endsWith(end)).reduce((sum, file) => sum + packedKb(join(dist, file)), 0);
      return { entry: name.replace('.html', ''), scriptKb: kb('.js'), styleKb: kb('.css') };
    });
}

function packedKb(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length / 1000;
}
