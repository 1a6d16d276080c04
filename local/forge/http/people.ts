import type { IncomingMessage } from 'node:http';
import type { JiraSite, SiteUser } from '../../jira/types';
import { findUser } from '../calls/invoke-resolver';
import { HttpError } from './http-error';
import type { Sessions } from './sessions';

export interface People {
  /** Whom the browser's session plays. */
  ofSession(request: IncomingMessage): Promise<SiteUser | undefined>;
  /** The person of a call: a script's header, or the session. @throws HttpError 401 when there is neither */
  ofCall(request: IncomingMessage): Promise<SiteUser>;
}

export function createPeople(site: JiraSite, sessions: Sessions): People {
  async function ofSession(request: IncomingMessage): Promise<SiteUser | undefined> {
    const accountId = sessions.accountOf(request);
    return accountId === undefined ? undefined : findUser(site, accountId);
  }
  return {
    ofSession,
    async ofCall(request) {
      const header = request.headers['x-local-account'];
      const user = typeof header === 'string' ? await findUser(site, header) : await ofSession(request);
      if (!user) throw new HttpError(401, 'No session: GET /__local/session first');
      return user;
    },
  };
}
