import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { open } from 'lmdb';
import { createLocalSite, type LocalSite } from '../../local/jira/create-local-site';
import { SiteSeed } from '../../local/jira/seed-schema';
import { percentiles } from '../measure';
import { companySeed } from './company-seed';
import { COMPANY, PROPERTY, personId, type SitePlan } from './plan';
import { callsOf, type SiteCall } from './searches';

const TURNS = 12;

export interface CallFigures {
  name: string;
  /** Milliseconds. */
  first: number;
  p50: number;
  p95: number;
  /** Issues or other values in the answer. */
  found: number;
}

export interface SiteFigures {
  plan: SitePlan;
  /** Milliseconds from the seed to the stored site. */
  seedMs: number;
  /** Milliseconds from the stored site to the first answer. */
  startMs: number;
  /** Heap that the opened site keeps, and with every index built, MB. */
  heapMb: number;
  heapAfterMb: number;
  /** Resident memory of this process in the end, seeding included, MB. */
  rssMb: number;
  calls: CallFigures[];
  /** Searches right after a write, so that nothing is kept from before: milliseconds. */
  afterWrite: { p50: number; p95: number };
}

function collector(): () => void {
  setFlagsFromString('--expose_gc');
  const gc: unknown = runInNewContext('gc');
  return () => {
    if (typeof gc === 'function') gc();
  };
}

function valuesIn(text: string): number {
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null) return 0;
  if ('count' in body && typeof body.count === 'number') return body.count;
  const list = 'issues' in body ? body.issues : 'values' in body ? body.values : [];
  return Array.isArray(list) ? list.length : 0;
}

const PERSON = personId(7);

async function ask(site: LocalSite, call: SiteCall): Promise<string> {
  const { method, path, body } = call;
  const reply = await site.handle({
    method,
    path,
    headers: {},
    actor: { kind: 'user', accountId: PERSON },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (reply.status !== 200) throw new Error(`${call.name}: ${reply.status} ${reply.body}`);
  return reply.body;
}

async function measureCalls(site: LocalSite, plan: SitePlan): Promise<CallFigures[]> {
  const times = new Map<string, { ms: number[]; found: number }>();
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const call of callsOf(plan, turn)) {
      const begun = performance.now();
      const text = await ask(site, call);
      const kept = times.get(call.name) ?? { ms: [], found: 0 };
      kept.ms.push(performance.now() - begun);
      kept.found = Math.max(kept.found, valuesIn(text));
      times.set(call.name, kept);
    }
  return [...times].map(([name, { ms, found }]) => {
    const [first = 0, ...later] = ms;
    return { name, first, found, ...percentiles(later) };
  });
}

async function measureAfterWrite(site: LocalSite, plan: SitePlan) {
  const ms: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const written = await site.handle({
      method: 'PUT',
      path: `/rest/api/3/issue/${10_000 + 500 + turn}`,
      headers: {},
      actor: { kind: 'user', accountId: personId(0) },
      body: JSON.stringify({ fields: { summary: `Written in turn ${turn}` } }),
    });
    if (written.status !== 204) throw new Error(written.body);
    const [call] = callsOf(plan, turn);
    if (!call) continue;
    const begun = performance.now();
    await ask(site, call);
    ms.push(performance.now() - begun);
  }
  return percentiles(ms);
}

async function openSite(folder: string, seed: SiteSeed) {
  const root = open({ path: folder });
  return { root, site: await createLocalSite({ root, seed, now: Date.now }) };
}

/** Milliseconds to make the site, from its seed to the disk. */
async function seedSite(folder: string, plan: SitePlan): Promise<number> {
  const begun = performance.now();
  const { root, site } = await openSite(folder, SiteSeed.parse(companySeed(plan)));
  const ms = performance.now() - begun;
  await site.close();
  await root.close();
  return ms;
}

/** Seeds a site of the plan's size in a folder of its own, opens it as a restart does, and takes its figures. */
export async function measureSite(plan: SitePlan = COMPANY): Promise<SiteFigures> {
  const collect = collector();
  const folder = mkdtempSync(join(tmpdir(), 'throughline-site-'));
  const seedMs = await seedSite(folder, plan);
  const small = SiteSeed.parse(companySeed({ ...plan, boards: 1, issues: 10 }));
  collect();
  const before = process.memoryUsage().heapUsed;
  const heapMb = () => {
    collect();
    return (process.memoryUsage().heapUsed - before) / 1_000_000;
  };
  const begun = performance.now();
  // The store is not empty, so the seed is only what the type asks for.
  const { root, site } = await openSite(folder, small);
  site.declareProperties([
    { propertyKey: PROPERTY, path: 'team', type: 'string' },
    { propertyKey: PROPERTY, path: 'size', type: 'number', alias: 'deliverySize' },
  ]);
  await ask(site, { name: 'first', method: 'GET', path: '/rest/agile/1.0/board?maxResults=1' });
  const startMs = performance.now() - begun;
  const opened = heapMb();
  const calls = await measureCalls(site, plan);
  const afterWrite = await measureAfterWrite(site, plan);
  const figures = {
    plan,
    seedMs,
    startMs,
    heapMb: opened,
    heapAfterMb: heapMb(),
    rssMb: process.memoryUsage().rss / 1_000_000,
    calls,
    afterWrite,
  };
  await site.close();
  await root.close();
  rmSync(folder, { recursive: true, force: true });
  return figures;
}
