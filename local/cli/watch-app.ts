import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../forge/host-interface';

const SETTLE_MS = 60;

/** Builds the backend again whenever its sources or the manifest change. The result stops watching. */
export function watchApp(
  appDir: string,
  host: Pick<Host, 'reload'>,
  print: (line: string) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      host.reload().then(
        () => print('Reloaded the backend.'),
        (error: Error) => print(`The backend was not reloaded, the old one goes on: ${error.message}`),
      );
    }, SETTLE_MS);
  };
  // An app of pages alone has no sources of a backend.
  const watchers = [
    { path: join(appDir, 'src'), recursive: true },
    { path: join(appDir, 'manifest.yml'), recursive: false },
  ]
    .filter(({ path }) => existsSync(path))
    .map(({ path, recursive }) => watch(path, { recursive }, changed));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
