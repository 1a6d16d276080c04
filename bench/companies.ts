import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleTools } from '../local/cli/fill-with-sample';
import { SiteSeed, type SiteSeedInput } from '../local/jira/seed-schema';
import { accountOf } from '../sample/people';
import seedSample from '../sample/seed';
import sampleSite from '../sample/site.json';
import { type Desk, deskOf } from '../test/integration/support/desk';
import { startTestHost, type TestHost } from '../test/support/host';
import { checkInLast, earlierCheckIns, fillCompany } from './company/okrs';
import { BOARD, DEVELOPER, keyResultId, objectiveId, RUNNING_SPRINT } from './company/plan';
import { companySite } from './company/site';
import { staleScopes } from './company/stale-scopes';
import { seedStorage } from './overview/seeded-host';

/** A company with data in it, on a host of its own, and the places that figures are taken at. */
export interface Company {
  readonly name: string;
  readonly app: TestHost;
  readonly desk: Desk;
  /** Owns the key result below and may see the board. */
  readonly owner: string;
  readonly boardId: string;
  readonly runningSprint: string;
  readonly keyResult: { readonly keyResultId: string; readonly objectiveId: string };
}

const BUSY_MS = 60_000;
/** Folder of the app; figures and tests both run in the project's. */
const appDir = process.cwd();

const MANY = 1_000_000;

/** A host that lets more be asked in a minute than Forge lets people ask: measuring is nobody's day's work. */
async function startHost(seed: SiteSeedInput, dataDir?: string): Promise<TestHost> {
  const app = await startTestHost({ appDir, seed, ...(dataDir === undefined ? {} : { dataDir }) });
  const limits = { invocationsPerUserMinute: MANY, invocationsPerInstallationMinute: MANY };
  app.host.settings.change({ calls: { limits } });
  return app;
}

/** The company that `npm start` shows. */
export async function sampleCompany(): Promise<Company> {
  const app = await startHost(SiteSeed.parse(sampleSite));
  await seedSample(sampleTools(app.host, app.site, Date.now(), () => {}));
  await app.idle(BUSY_MS);
  return sampleCompanyOn(app);
}

/** The same on a host that is filled already. */
export async function sampleCompanyOn(app: TestHost): Promise<Company> {
  const desk = deskOf(app);
  const { objectives } = await desk.call(accountOf('annika'), 'panel.read', { boardId: 1 });
  const found = objectives.flatMap((each) => each.keyResults).find(({ key }) => key === 'KR-7');
  if (found === undefined || found.ownerId === null) throw new Error('The sample has no KR-7 with an owner.');
  const keyResult = { keyResultId: found.id, objectiveId: found.objectiveId };
  const places = { boardId: '1', runningSprint: '114', keyResult };
  return { name: 'sample company', app, desk, owner: found.ownerId, ...places };
}

/**
 * 20 objectives, 80 key results, 6 sprints, 900 issues: the size that PRODUCT §7 names. Its open sprints have not been
 * read for two days.
 */
export async function largeCompany(): Promise<Company> {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-large-'));
  const begun = await startHost(companySite(), dataDir);
  await fillCompany(deskOf(begun).call);
  await begun.idle(BUSY_MS);
  const rows = [...earlierCheckIns(begun.storage()), ...staleScopes(begun.storage())];
  await begun.close();
  await seedStorage(dataDir, rows);
  const running = await startHost(companySite(), dataDir);
  const close = async () => {
    await running.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const app = { ...running, close };
  const desk = deskOf(app);
  await checkInLast(desk.call);
  await app.idle(BUSY_MS);
  const keyResult = { keyResultId: keyResultId(0, 0), objectiveId: objectiveId(0) };
  const places = { boardId: String(BOARD), runningSprint: String(RUNNING_SPRINT), keyResult };
  return { name: '20 objectives, 80 key results', app, desk, owner: DEVELOPER, ...places };
}
