import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { Host } from '../forge/host-interface';
import type { KeptData } from '../forge/snapshots/snapshots';
import { createLocalSite, type LocalSite } from '../jira/create-local-site';
import { SiteSeed } from '../jira/seed-schema';
import type { JiraSite } from '../jira/types';
import { searchableProperties } from './searchable-properties';

export interface OpenedSite extends JiraSite, Pick<LocalSite, 'configure' | 'usage'> {
  /** Its database, for snapshots. */
  data: KeptData;
  /** Lets queries use the JQL functions of the app which the host runs. */
  learnFunctionsOf(host: Pick<Host, 'jqlFunctions'>): void;
}

/**
 * A Jira site whose data is kept in `<dataDir>/jira`, where the app of `appDir` is installed.
 * @param seed content of a `site.json`; used only when there is no data yet
 * @param now epoch milliseconds; the seed's days are counted from it
 * @throws when the seed is malformed
 */
export async function openLocalSite(options: {
  appDir: string;
  dataDir: string;
  seed: unknown;
  now: () => number;
}): Promise<OpenedSite> {
  const { appDir, dataDir, seed, now } = options;
  const root = open({ path: join(dataDir, 'jira'), maxDbs: 32 });
  const site = await createLocalSite({ root, seed: SiteSeed.parse(seed), now });
  site.declareProperties(searchableProperties(appDir));
  return {
    name: site.name,
    cloudId: site.cloudId,
    baseUrl: site.baseUrl,
    handle: (request) => site.handle(request),
    knows: (method, path) => site.knows(method, path),
    onEvent: (listener) => site.onEvent(listener),
    users: () => site.users(),
    configure: (settings) => site.configure(settings),
    usage: () => site.usage(),
    mails: () => site.mails(),
    data: { root, reload: () => site.reload() },
    learnFunctionsOf: (host) => site.declareFunctions(host.jqlFunctions()),
    async close() {
      await site.close();
      await root.close();
    },
  };
}

/**
 * The Jira site of a sample folder, as `openLocalSite` takes it.
 * @throws one sentence when its `site.json` is missing, no JSON or malformed
 */
export function readSeed(sampleDir: string): SiteSeed {
  const file = join(sampleDir, 'site.json');
  if (!existsSync(file)) throw new Error(`There is no Jira site in ${sampleDir}: it has no site.json.`);
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  const seed = SiteSeed.safeParse(document);
  if (seed.success) return seed.data;
  const [issue] = seed.error.issues;
  throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
}
