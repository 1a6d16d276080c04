import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder `local/forge` with the host's own sources, wherever the host runs from: the sources themselves (tests)
 * or one bundled file below `dist/`. The worker's and the frame's scripts are built from there at every start.
 * @throws if the host was moved out of its repository
 */
export function findSourceFolder(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'local', 'forge');
    if (existsSync(join(candidate, 'workers', 'worker-entry.ts'))) return candidate;
    if (folder === dirname(folder))
      throw new Error(`No folder local/forge above ${from}: run the host inside its repository.`);
  }
}
