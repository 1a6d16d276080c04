import { join } from 'node:path';
import type { Host, HostOptions } from '../../../../../local/forge/host-interface';
import { startFixture } from '../../support/start-fixture';

/** The fixture app that has every kind of function, on a host of its own. */
export function startKinds(options: Partial<HostOptions> = {}): Promise<Host & { dataDir: string }> {
  return startFixture({
    appDir: join(__dirname, '..', '..', '..', 'forge', 'fixture-app-kinds'),
    ...options,
  });
}

/** Calls a resolver of a module as a person; rejects with what the front end would see. */
export async function ask(
  host: Host,
  accountId: string,
  functionKey: string,
  payload: unknown = {},
  moduleKey = 'page',
): Promise<unknown> {
  const answer = await host.invoke(accountId, { moduleKey, extension: {}, functionKey, payload });
  if (!answer.ok) throw new Error(answer.message);
  return answer.body;
}
