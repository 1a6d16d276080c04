import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { readManifest } from '../forge/app/manifest';
import { resourcePage } from '../forge/app/ui-modules';

const PackageFile = z.looseObject({ scripts: z.record(z.string(), z.string()).default({}) });

/** Keys of the modules that are UI Kit, whose pages Forge draws itself from the app's components. */
export function uiKitModules(appDir: string): string[] {
  return readManifest(appDir)
    .modules.filter((module) => module.render === 'native')
    .map(({ key }) => key);
}

/** Pages that a Custom UI module of the manifest names and that are not there, as paths from the app's folder. */
export function missingPages(appDir: string): string[] {
  const manifest = readManifest(appDir);
  const references = manifest.modules
    .filter((module) => module.render !== 'native')
    .flatMap(({ resource, edit }) => [resource, edit?.resource].filter((one) => one !== undefined));
  const files = references.flatMap((reference) => {
    const [, key, file = ''] = /^\/r\/([\w-]+)\/(.*)$/.exec(resourcePage(manifest, reference)) ?? [];
    const resource = manifest.resources.find((item) => item.key === key);
    return resource ? [join(appDir, resource.path, file)] : [];
  });
  return [...new Set(files)].filter((file) => !existsSync(file)).map((file) => relative(appDir, file));
}

function hasBuildScript(appDir: string): boolean {
  const file = join(appDir, 'package.json');
  return existsSync(file) && 'build' in PackageFile.parse(JSON.parse(readFileSync(file, 'utf8'))).scripts;
}

function npmRunBuild(appDir: string): Promise<boolean> {
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', ['run', '--silent', '--no-update-notifier', 'build'], {
      cwd: appDir,
      shell: windows,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Sees to it that the app's pages are there, by the script `build` of its own package.json: when one is missing, or
 * always if `rebuild`. How pages are made is the app's business; without such a script the backend is run alone.
 * @throws one sentence when the script fails or makes too little
 */
export async function preparePages(
  appDir: string,
  rebuild: boolean,
  print: (line: string) => void,
): Promise<void> {
  const uiKit = uiKitModules(appDir);
  if (uiKit.length > 0)
    print(`UI Kit is not played, the places of these modules stay empty: ${uiKit.join(', ')}`);
  const missing = missingPages(appDir);
  if (missing.length === 0 && !rebuild) return;
  if (!hasBuildScript(appDir)) {
    const lack = `package.json of ${appDir} has no script "build"`;
    if (rebuild) throw new Error(`The pages cannot be built: ${lack}.`);
    print(`The page ${missing[0]} is not there, its place stays empty; ${lack}.`);
    return;
  }
  print("Building the app's pages: npm run build");
  if (!(await npmRunBuild(appDir))) throw new Error(`"npm run build" failed in ${appDir}.`);
  const [still] = missingPages(appDir);
  if (still !== undefined)
    throw new Error(`"npm run build" did not make ${still}, which manifest.yml names.`);
}
