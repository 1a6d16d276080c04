import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { createLocalSite, type LocalSite } from '../../local/jira/create-local-site';
import type { SiteSeed } from '../../local/jira/seed-schema';
import type { Actor, JiraEvent } from '../../local/jira/types';
import { smallSite } from './site-seed';

/** Wednesday, 2 September 2026, 12:00 in Berlin. */
export const NOON = Date.UTC(2026, 8, 2, 10, 0, 0);

export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** Parsed JSON; undefined for an empty body. */
  body: unknown;
  text: string;
  points: number;
}

export interface TestSite {
  site: LocalSite;
  events: JiraEvent[];
  clock: { now: number };
  /** Calls as a person; `who` is an account id, `app` or `anonymous`. */
  call(who: string, method: string, path: string, body?: unknown): Promise<Reply>;
  get(who: string, path: string): Promise<Reply>;
  /** Closes the site and opens it again on the same files, as after a restart. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

const actorOf = (who: string): Actor =>
  who === 'app' || who === 'anonymous' ? { kind: who } : { kind: 'user', accountId: who };

/** A local Jira on files of its own, `smallSite` unless told otherwise. Close it in the end. */
export async function openTestSite(seed: SiteSeed = smallSite(), startAt = NOON): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-jira-'));
  const clock = { now: startAt };
  const events: JiraEvent[] = [];
  const openSite = async () => {
    const root = open({ path: folder });
    const site = await createLocalSite({ root, seed, now: () => clock.now });
    site.onEvent((event) => events.push(event));
    return { root, site };
  };
  let opened = await openSite();
  const call = async (who: string, method: string, path: string, body?: unknown): Promise<Reply> => {
    const reply = await opened.site.handle({
      method,
      path,
      headers: {},
      actor: actorOf(who),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isJson = reply.headers['content-type']?.startsWith('application/json') === true;
    return {
      status: reply.status,
      headers: reply.headers,
      body: isJson ? JSON.parse(reply.body) : undefined,
      text: reply.body,
      points: reply.points,
    };
  };
  return {
    get site() {
      return opened.site;
    },
    events,
    clock,
    call,
    get: (who, path) => call(who, 'GET', path),
    async reopen() {
      await opened.site.close();
      await opened.root.close();
      opened = await openSite();
    },
    async close() {
      await opened.site.close();
      await opened.root.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
