import { createServer, type IncomingMessage } from 'node:http';
import type { JiraSite } from '../../../local/jira/types';

export interface SiteOverHttp {
  readonly url: string;
  /** `METHOD path` of every call that could change something. */
  readonly writes: readonly string[];
  close(): void;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** A played site behind HTTP and a token, as a real one: everything is done as the token's one person. */
export async function serveSite(
  site: JiraSite,
  token: { readonly email: string; readonly token: string; readonly accountId: string },
): Promise<SiteOverHttp> {
  const expected = `Basic ${Buffer.from(`${token.email}:${token.token}`).toString('base64')}`;
  const writes: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== expected) return void response.writeHead(401).end();
    const { method = 'GET', url: path = '/' } = request;
    if (method !== 'GET' && !/\/(?:check|jql)$/.test(path)) writes.push(`${method} ${path}`);
    const answer = await site.handle({
      method,
      path,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: await textOf(request),
      actor: { kind: 'user', accountId: token.accountId },
    });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    writes,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
