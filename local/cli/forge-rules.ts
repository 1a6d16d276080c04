import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { z } from 'zod';
import { forgeRulesSource } from './tool-folder';

/** The page of the app is opened first; the validator works for seconds. */
const AFTER_MS = 2000;

const Refusals = z.array(z.object({ message: z.string(), line: z.number().nullish() }));

interface Asking {
  /** Ends it. */
  signal: AbortSignal;
  /** Everything else on this machine goes first. */
  background: boolean;
}

/** Forge's validator, as the app has it installed or this tool; undefined when neither has. */
function validatorFile(appDir: string): string | undefined {
  for (const from of [join(appDir, 'package.json'), forgeRulesSource()]) {
    try {
      return createRequire(from).resolve('@forge/manifest');
    } catch {}
  }
  return undefined;
}

function printed(
  script: string,
  validator: string,
  cwd: string,
  { signal, background }: Asking,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, [script, validator], { cwd, signal }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    if (background && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  });
}

/**
 * What Forge would refuse of the manifest, one sentence each, by Forge's own validator in a process of its own.
 * Nothing where that is not installed.
 * @param buildDir where the script of that process is put
 * @throws when the validator breaks, or the signal ends it
 */
export async function forgeRefusals(appDir: string, buildDir: string, asking: Asking): Promise<string[]> {
  const validator = validatorFile(appDir);
  if (validator === undefined) return [];
  const script = join(buildDir, 'forge-rules.cjs');
  await build({
    entryPoints: [forgeRulesSource()],
    outfile: script,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  });
  const found = Refusals.parse(JSON.parse(await printed(script, validator, appDir, asking)));
  return [
    ...new Set(
      found.map(
        ({ message, line }) =>
          `Forge would refuse this manifest: ${message}${line ? ` (manifest.yml, line ${line})` : ''}`,
      ),
    ),
  ];
}

/** Says in a while, from the background, what Forge would refuse. The result ends that. */
export function sayForgeRefusals(
  appDir: string,
  buildDir: string,
  print: (line: string) => void,
): () => void {
  const ending = new AbortController();
  const timer = setTimeout(() => {
    forgeRefusals(appDir, buildDir, { signal: ending.signal, background: true }).then(
      (sentences) => {
        for (const sentence of sentences) print(sentence);
      },
      (error: Error) => {
        if (!ending.signal.aborted) print(`Forge's rules could not be asked: ${error.message}`);
      },
    );
  }, AFTER_MS);
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}
