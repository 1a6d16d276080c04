import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Host } from '../forge/host-interface';
import type { JiraSite } from '../jira/types';

/** What the default export of a sample's `seed.ts` is given. */
export interface SampleTools {
  /** Calls a resolver as a person, resolves to its answer; rejects with what the front end would be told. */
  invoke(
    accountId: string,
    moduleKey: string,
    extension: Record<string, unknown>,
    functionKey: string,
    payload?: unknown,
  ): Promise<unknown>;
  /** Calls the Jira site as a person. `body` is sent as JSON; the answer's is parsed if it is JSON. */
  rest(
    accountId: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown }>;
  /** The host's now, epoch milliseconds. */
  now: number;
  log(line: string): void;
}

/** The tools of a seed script, or of a test, for a running host. */
export function sampleTools(
  host: Pick<Host, 'invoke'>,
  site: JiraSite,
  now: number,
  log: (line: string) => void,
): SampleTools {
  return {
    now,
    log,
    async invoke(accountId, moduleKey, extension, functionKey, payload) {
      const answer = await host.invoke(accountId, { moduleKey, extension, functionKey, payload });
      if (!answer.ok) throw new Error(`${functionKey}: ${answer.message}`);
      return answer.body;
    },
    async rest(accountId, method, path, body) {
      const answer = await site.handle({
        method,
        path,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        actor: { kind: 'user', accountId },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const isJson = answer.headers['content-type']?.includes('json') && answer.body !== '';
      return { status: answer.status, body: isJson ? JSON.parse(answer.body) : answer.body };
    },
  };
}

type SeedScript = (tools: SampleTools) => Promise<void>;

/**
 * Runs the sample's own script, `<sample>/seed.ts`: the host knows nothing of the app it fills. Nothing happens if the
 * sample has none.
 * @throws what the script throws
 */
export async function fillWithSample(
  sampleDir: string,
  buildDir: string,
  tools: SampleTools,
): Promise<boolean> {
  const source = join(sampleDir, 'seed.ts');
  if (!existsSync(source)) return false;
  const outfile = join(buildDir, 'seed.cjs');
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  });
  const load = createRequire(outfile);
  const loaded: { default?: SeedScript } = load(outfile);
  if (typeof loaded.default !== 'function') throw new Error(`${source} has no default export to call`);
  await loaded.default(tools);
  return true;
}
