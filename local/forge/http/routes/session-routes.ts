import { z } from 'zod';
import type { JiraSite, SiteUser } from '../../../jira/types';
import { findUser } from '../../calls/invoke-resolver';
import type { HostClock } from '../../clock';
import { readJson, sendJson } from '../exchange';
import { HttpError } from '../http-error';
import type { People } from '../people';
import type { Sessions } from '../sessions';
import type { Exchange, Routes } from './route';

export interface SessionRoutesOptions {
  site: JiraSite;
  people: People;
  sessions: Sessions;
  clock: HostClock;
  origins(): { frame: string };
  dataVersion(): string;
}

/** Who the browser is, and what every page of the shell must know first. */
export function sessionRoutes({
  site,
  people,
  sessions,
  clock,
  origins,
  dataVersion,
}: SessionRoutesOptions): Routes {
  async function sendSession({ request, response }: Exchange, chosen: SiteUser | undefined): Promise<void> {
    const users = await site.users();
    const user =
      chosen ??
      (await people.ofSession(request)) ??
      users.find((item) => item.active && item.accountType !== 'app');
    if (!user) throw new HttpError(500, 'The site has no active user');
    const session = {
      accountId: user.accountId,
      users: users.filter((item) => item.accountType !== 'app'),
      site: { name: site.name, baseUrl: site.baseUrl },
      now: new Date(clock.now()).toISOString(),
      clockOffsetMs: clock.offsetMs(),
      frameOrigin: origins().frame,
      dataVersion: dataVersion(),
    };
    sendJson(response, 200, session, { 'set-cookie': sessions.assign(request, user.accountId) });
  }

  return {
    'GET /__local/session': (exchange) => sendSession(exchange, undefined),
    'POST /__local/session': async (exchange) => {
      const { accountId } = await readJson(exchange.request, z.strictObject({ accountId: z.string() }));
      const user = await findUser(site, accountId);
      if (!user) throw new HttpError(404, `The site has no user "${accountId}"`);
      await sendSession(exchange, user);
    },
  };
}
