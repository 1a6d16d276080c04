import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export const EMAIL = 'dev@example.com';
export const TOKEN = 'secret-token-of-a-test';

const ANSWERS: Record<string, unknown> = {
  'GET /rest/api/3/myself': {
    accountId: 'owner',
    displayName: 'Olga Owner',
    locale: 'de_DE',
    timeZone: 'Europe/Vienna',
  },
  'GET /_edge/tenant_info': { cloudId: '11111111-2222-4333-8444-555555555555' },
  'GET /rest/api/3/serverInfo': { serverTitle: 'Stand-in' },
  'GET /rest/agile/1.0/board': {
    maxResults: 50,
    startAt: 0,
    total: 2,
    isLast: true,
    values: [
      { id: 1, name: 'One', type: 'scrum' },
      { id: 2, name: 'Zwei: Ä', type: 'kanban' },
    ],
  },
  'POST /rest/api/3/search/jql': { issues: [{ id: '10001' }], isLast: true },
  'POST /rest/agile/1.0/sprint/5': { id: 5, goal: 'new' },
};

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

export interface StandIn {
  url: string;
  /** `METHOD path body` of every call it let in. */
  seen: string[];
  close(): void;
}

/**
 * Speaks HTTP like a site does: basic authentication, XSRF check on writes, answers packed with gzip, a session cookie.
 * `recorded` are files with recorded answers by path, used where they exist.
 */
export async function startStandIn(recorded: Record<string, string> = {}): Promise<StandIn> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await textOf(request);
      const path = (request.url ?? '').split('?')[0] ?? '';
      const expected = `Basic ${Buffer.from(`${EMAIL}:${TOKEN}`).toString('base64')}`;
      if (request.headers.authorization !== expected) {
        response.writeHead(401, { 'content-type': 'text/plain' });
        response.end('Client must be authenticated to access this resource.');
        return;
      }
      if (request.method !== 'GET' && request.headers['x-atlassian-token'] !== 'no-check') {
        response.writeHead(403);
        response.end('XSRF check failed');
        return;
      }
      seen.push(`${request.method} ${request.url} ${body}`);
      if (path === '/rest/api/3/slow') return;
      if (path === '/rest/api/3/moved') {
        response.writeHead(302, { location: 'http://elsewhere.invalid/' });
        response.end();
        return;
      }
      const file = recorded[path];
      const asked: { globalPermissions?: string[] } =
        path === '/rest/api/3/permissions/check' ? JSON.parse(body) : {};
      const answer =
        file !== undefined && existsSync(file)
          ? JSON.parse(readFileSync(file, 'utf8'))
          : asked.globalPermissions
            ? { globalPermissions: asked.globalPermissions, projectPermissions: [] }
            : path === '/rest/api/3/mypermissions'
              ? { permissions: { BROWSE_PROJECTS: { key: 'BROWSE_PROJECTS', havePermission: true } } }
              : ANSWERS[`${request.method} ${path}`];
      response.writeHead(answer === undefined ? 404 : 200, {
        'content-type': 'application/json;charset=UTF-8',
        'content-encoding': 'gzip',
        'set-cookie': 'atlassian.xsrf.token=x',
        'retry-after': '7',
      });
      response.end(gzipSync(JSON.stringify(answer ?? { errorMessages: ['none'], errors: {} })));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
