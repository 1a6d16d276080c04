import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { installationOf } from '../../../../local/forge/app/installation';
import { readManifest } from '../../../../local/forge/app/manifest';
import { createUnmodelled } from '../../../../local/forge/calls/unmodelled';
import { createClock } from '../../../../local/forge/clock';
import { createDeliveries } from '../../../../local/forge/deliveries/create-deliveries';
import { DeliverySettings } from '../../../../local/forge/deliveries/delivery-settings';
import { createDurableSite } from '../../../../local/forge/deliveries/durable-site';
import { createKvs } from '../../../../local/forge/kvs/create-kvs';
import type { RunOutcome } from '../../../../local/forge/workers/messages';
import { createLocalSite } from '../../../../local/jira/create-local-site';
import { PEOPLE, smallSite } from '../../../support/site-seed';

const MANIFEST = {
  app: {
    id: 'ari:cloud:ecosystem::app/0b7c1f52-3a64-4b8e-8d19-6f2e5a9c7d30',
    storage: {
      entities: [{ name: 'pair', attributes: { version: { type: 'integer' } }, indexes: ['version'] }],
    },
  },
  modules: {
    trigger: [{ key: 'on-created', events: ['avi:jira:created:issue'], function: 'on-issue' }],
    consumer: [{ key: 'on-jobs', queue: 'jobs', function: 'on-job' }],
    function: [
      { key: 'on-issue', handler: 'index.onIssue' },
      { key: 'on-job', handler: 'index.onJob' },
    ],
  },
};
const EASY = DeliverySettings.parse({ delayMs: 5, pushedEventsPerMinute: 1_000_000 });

/**
 * All that a host keeps on disk, without its HTTP and its workers: storage, queues and the played site, in `dir`. The
 * app's functions leave a mark in storage: `seen-<issue key>` and `done-<job's name>`.
 */
export async function openAllStores(dir: string) {
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, 'manifest.yml')))
    writeFileSync(join(dir, 'manifest.yml'), JSON.stringify(MANIFEST));
  const manifest = readManifest(dir);
  const root = open({ path: join(dir, 'forge'), maxDbs: 32 });
  const jiraRoot = open({ path: join(dir, 'jira'), maxDbs: 32 });
  const clock = createClock();
  const keyFile = join(dir, 'secrets.key');
  const kvs = createKvs({ root, keyFile, entities: manifest.entities, now: clock.now });
  const played = await createLocalSite({ root: jiraRoot, seed: smallSite(), now: clock.now });

  async function storage(path: string, body: unknown): Promise<unknown> {
    const reply = await kvs.handle(`/api/v1/${path}`, body);
    if (reply.status >= 400 && reply.status !== 404) throw new Error(JSON.stringify(reply.body));
    return reply.status === 404 ? undefined : reply.body;
  }

  const deliveries = createDeliveries({
    root,
    clock,
    settings: () => EASY,
    manifest: () => manifest,
    installation: installationOf(manifest, played),
    filters: { licensed: () => true, unmodelled: createUnmodelled(clock.now) },
    withheld: () => undefined,
    ready: async () => {},
    async run({ args: [event] }): Promise<RunOutcome> {
      const { issue, body } = event as { issue?: { key: string }; body?: { name: string } };
      const key = issue ? `seen-${issue.key}` : `done-${body?.name}`;
      await storage('set', { key, value: true });
      return { ok: true, value: undefined };
    },
    print: () => {},
  });
  const { site } = createDurableSite(played, deliveries.accept, deliveries.wake);
  await deliveries.start({ isNew: false, accountId: undefined });

  return {
    storage,
    deliveries,
    async rest(method: string, path: string, body?: unknown): Promise<unknown> {
      const actor = { kind: 'user' as const, accountId: PEOPLE.developer };
      const request = { method, path, headers: {}, actor };
      const reply = await site.handle(
        body === undefined ? request : { ...request, body: JSON.stringify(body) },
      );
      if (reply.status >= 400) throw new Error(`${method} ${path}: ${reply.status} ${reply.body}`);
      return reply.body === '' ? undefined : JSON.parse(reply.body);
    },
    async push(jobId: string, names: readonly string[]): Promise<number | undefined> {
      const payload = names.map((name) => ({ body: { name } }));
      const request = { queueName: 'jobs', jobId, payload };
      const reply = await deliveries.queueCall('/webhook/queue/publish/x', request, jobId);
      return reply?.status;
    },
    async stats(jobId: string): Promise<unknown> {
      const reply = await deliveries.queueCall('/webhook/queue/stats/x', { queueName: 'jobs', jobId }, jobId);
      return reply?.status === 200 ? JSON.parse(reply.body) : undefined;
    },
    async close(): Promise<void> {
      await deliveries.stop();
      await played.close();
      await Promise.all([root.close(), jiraRoot.close()]);
    },
  };
}

export type AllStores = Awaited<ReturnType<typeof openAllStores>>;
