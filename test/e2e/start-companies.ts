import type { FullConfig } from '@playwright/test';
import { type StartedHost, startHost } from './start-host';

/** A day on which the sample's running quarter is half over, whatever day it is where the tests run. */
const NOW = '2026-11-18T09:00:00Z';

/**
 * A company for each colour mode: journeys change what they find. Both are filled at once, which is why they are not
 * Playwright's web servers: these are started one after the other.
 */
export default async function startCompanies({ projects }: FullConfig): Promise<() => Promise<void>> {
  const started = await Promise.allSettled(projects.map(({ use }) => startAt(use.baseURL)));
  const hosts = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const stop = async () => {
    await Promise.all(hosts.map((host) => host.stop()));
  };
  const broken = started.find((each) => each.status === 'rejected');
  if (broken === undefined) return stop;
  await stop();
  throw broken.reason;
}

async function startAt(wanted = ''): Promise<StartedHost> {
  const host = await startHost('--port', new URL(wanted).port, '--now', NOW);
  if (host.url === wanted) return host;
  await host.stop();
  throw new Error(`${wanted} is taken by another program`);
}
