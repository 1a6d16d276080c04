import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHost } from '../../../../local/forge/host';
import type { Host, HostOptions } from '../../../../local/forge/host-interface';
import { createStubSite } from './stub-site';

export const FIXTURE_APP = join(__dirname, '..', 'fixture-app');

/** The fixture app on a host of its own, with a folder that goes with it unless one is given. */
export async function startFixture(options: Partial<HostOptions> = {}): Promise<Host & { dataDir: string }> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'host-'));
  const host = await startHost({ appDir: FIXTURE_APP, site: createStubSite(), ...options, dataDir });
  return {
    ...host,
    dataDir,
    async close() {
      await host.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Calls a resolver of the fixture app; throws what the front end would see. */
export async function call(
  host: Host,
  accountId: string,
  functionKey: string,
  payload: unknown = {},
): Promise<unknown> {
  const answer = await host.invoke(accountId, {
    moduleKey: 'fixture-page',
    extension: {},
    functionKey,
    payload,
  });
  if (!answer.ok) throw new Error(answer.message);
  return answer.body;
}
