import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readManifest } from '../forge/app/manifest';

/** @throws one sentence when the folder holds no Forge app, or one whose manifest cannot be read */
export function checkApp(appDir: string): void {
  const file = join(appDir, 'manifest.yml');
  if (!existsSync(file))
    throw new Error(`There is no manifest.yml in ${appDir}: give the folder of a Forge app.`);
  try {
    readManifest(appDir);
  } catch (error) {
    if (!(error instanceof z.ZodError))
      throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
    const [issue] = error.issues;
    throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
}
