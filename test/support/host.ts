import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalSite } from '../../local/cli/open-local-site';
import { settle } from '../../local/cli/settle';
import type { FaultList } from '../../local/forge/calls/faults';
import type { Cost, LogEntry } from '../../local/forge/calls/invocation-table';
import type { UnmodelledCall } from '../../local/forge/calls/unmodelled';
import { createClock } from '../../local/forge/clock';
import { startHost } from '../../local/forge/host';
import type { Host } from '../../local/forge/host-interface';
import type { SiteSeedInput } from '../../local/jira/seed-schema';
import type { JiraSite } from '../../local/jira/types';

export interface TestHostOptions {
  /** Folder with manifest.yml; default: this project. */
  appDir?: string;
  /** The Jira site as data. Default: one project `TEST` with a scrum board and the people `anna` and `ben`. */
  seed?: SiteSeedInput;
  /** A site of the test's own instead of `seed`. */
  site?: JiraSite;
  clockOffsetMs?: number;
  /** Keep data here, over several hosts. Default: a new folder, removed on close. */
  dataDir?: string;
  log?: (line: string) => void;
}

export interface TestHost {
  host: Host;
  site: JiraSite;
  dataDir: string;
  /** Calls a resolver as a person; rejects with what the front end would be told. */
  invoke(
    accountId: string,
    moduleKey: string,
    extension: Record<string, unknown>,
    functionKey: string,
    payload?: unknown,
  ): Promise<{ body: unknown; cost: Cost }>;
  /** Calls Jira as a person, past the app. */
  rest(
    accountId: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown }>;
  faults(list: FaultList): void;
  /** Waits until no invocation, event or job is under way; fails the test after `timeoutMs`. */
  idle(timeoutMs?: number): Promise<void>;
  log(after?: number): LogEntry[];
  /** What the app has stored, past the app. */
  storage: Host['storage'];
  /** Expect this to be empty at the end of every test. */
  unmodelled(): UnmodelledCall[];
  close(): Promise<void>;
}

export const SMALL_SITE: SiteSeedInput = {
  site: { name: 'Test site' },
  users: [
    { accountId: 'anna', displayName: 'Anna Berg' },
    { accountId: 'ben', displayName: 'Ben Okafor' },
  ],
  projects: [{ key: 'TEST', name: 'Test project', lead: 'anna' }],
  boards: [{ id: 1, name: 'Test board', project: 'TEST' }],
};

/** The app on a host of its own: real SDKs, real storage, a played Jira site. */
export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'throughline-'));
  const clock = createClock(options.clockOffsetMs);
  const { now } = clock;
  const appDir = options.appDir ?? join(__dirname, '..', '..');
  const played = options.site
    ? undefined
    : await openLocalSite({ appDir, dataDir, seed: options.seed ?? SMALL_SITE, now });
  const site = options.site ?? played;
  if (!site) throw new Error('No site');
  const host = await startHost({
    appDir,
    dataDir,
    site,
    clock,
    ...(played ? { siteData: played.data, siteUsage: played.usage } : {}),
    ...(options.log ? { log: options.log } : {}),
  });
  played?.learnFunctionsOf(host);
  host.settings.watch(({ jira }) => played?.configure(jira));
  return {
    host,
    site,
    dataDir,
    async invoke(accountId, moduleKey, extension, functionKey, payload) {
      const answer = await host.invoke(accountId, { moduleKey, extension, functionKey, payload });
      if (!answer.ok) throw new Error(`${functionKey}: ${answer.message}`);
      return { body: answer.body, cost: answer.cost };
    },
    async rest(accountId, method, path, body) {
      const response = await fetch(host.shellUrl + path, {
        method,
        headers: { 'content-type': 'application/json', 'x-local-account': accountId },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    faults: host.faults,
    async idle(timeoutMs = 10_000) {
      const pending = await settle(host, timeoutMs);
      if (pending.length > 0) throw new Error(`Still under way: ${pending.join(', ')}`);
    },
    log: host.log,
    storage: host.storage,
    unmodelled: host.unmodelled,
    async close() {
      await host.close();
      await site.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
