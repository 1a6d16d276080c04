import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../forge/app/manifest';

/** @throws one sentence when the folder holds no Forge app, or one whose manifest cannot be read */
export function checkApp(appDir: string): void {
  if (!existsSync(join(appDir, 'manifest.yml')))
    throw new Error(`There is no manifest.yml in ${appDir}: give the folder of a Forge app.`);
  readManifest(appDir);
}
