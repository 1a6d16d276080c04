import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Scripts that send no cookie begin a new session with every look; the oldest are forgotten. */
const MOST_SESSIONS = 1_000;

/** Browser sessions of the shell page: cookie → the person it plays. Kept in memory only. */
export function createSessions() {
  const sessions = new Map<string, string>();
  // Cookies do not tell ports apart: two hosts on one machine must not share a name.
  let name = 'local-session';

  function tokenOf(request: IncomingMessage): string | undefined {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.find(([key]) => key === name)?.[1];
  }

  return {
    bindTo(port: number): void {
      name = `local-session-${port}`;
    },
    accountOf(request: IncomingMessage): string | undefined {
      return sessions.get(tokenOf(request) ?? '');
    },
    /** Sets the session's person; the result is the `Set-Cookie` header to send. */
    assign(request: IncomingMessage, accountId: string): string {
      const known = tokenOf(request);
      const token =
        known !== undefined && sessions.has(known) ? known : randomBytes(24).toString('base64url');
      // Set anew, so that the map's order is that of last use.
      sessions.delete(token);
      sessions.set(token, accountId);
      if (sessions.size > MOST_SESSIONS) sessions.delete(sessions.keys().next().value ?? '');
      return `${name}=${token}; HttpOnly; SameSite=Strict; Path=/`;
    },
  };
}

export type Sessions = ReturnType<typeof createSessions>;
