import { z } from 'zod';
import { backendContext } from '../app/installation';
import { type RunDeps, runFunction } from './run-function';

const PreUninstall = z.looseObject({
  type: z.literal('preUninstall'),
  key: z.string(),
  function: z.string(),
});

/**
 * Runs the functions that an app wants to run before it is uninstalled. What they do or fail to do does not keep the
 * app installed.
 * @returns how each ended
 */
export async function runPreUninstall(
  deps: RunDeps,
): Promise<{ moduleKey: string; ok: boolean; message?: string }[]> {
  const modules = deps.manifest().modules.flatMap((module) => PreUninstall.safeParse(module).data ?? []);
  return Promise.all(
    modules.map(async ({ key, function: functionName }) => {
      const { outcome } = await runFunction(deps, {
        kind: 'preUninstall',
        moduleKey: key,
        functionName,
        label: functionName,
        accountId: undefined,
        args: [
          { context: { cloudId: deps.installation.cloudId, moduleKey: key } },
          backendContext(deps.installation, undefined),
        ],
      });
      return { moduleKey: key, ok: outcome.ok, ...(outcome.ok ? {} : { message: outcome.message }) };
    }),
  );
}
