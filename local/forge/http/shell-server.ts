import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { SiteUser } from '../../jira/types';
import type { Installation } from '../app/installation';
import { viewContext } from '../app/installation';
import { listUiModules } from '../app/ui-modules';
import { FaultList, type Faults } from '../calls/faults';
import type { InvocationTable } from '../calls/invocation-table';
import {
  findModule,
  findUser,
  type InvokeDeps,
  InvokeRequest,
  invokeResolver,
} from '../calls/invoke-resolver';
import type { Unmodelled } from '../calls/unmodelled';
import { readJson, sendError, sendJson, sendText } from './exchange';
import { guardCaller, guardHost } from './guard';
import { HttpError } from './http-error';
import type { Sessions } from './sessions';
import { sendShellPage } from './shell-pages';
import { sendSiteAnswer } from './site-route';

export interface ShellServerOptions {
  invoke: InvokeDeps;
  installation: Installation;
  invocations: InvocationTable;
  faults: Faults;
  unmodelled: Unmodelled;
  sessions: Sessions;
  origins(): { frame: string; shell: string };
  shellDir: string | undefined;
  /** Requests wait for this: nobody should meet a company that is still being made. */
  opened: Promise<unknown>;
  tokens: string;
  now(): number;
  dataVersion(): string;
  /** Resolves to whether nothing is under way any more, at the latest after `timeoutMs`. */
  idle(timeoutMs: number): Promise<{ idle: boolean; pending: string[] }>;
  runSchedule(moduleKey: string): Promise<void>;
  print(line: string): void;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

type Route = (exchange: Exchange) => Promise<void>;

const Theme = z.enum(['light', 'dark']);
const ContextRequest = z.strictObject({
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()).default({}),
  theme: z.union([Theme, z.looseObject({})]).optional(),
});
const IDLE_DEFAULT_MS = 10_000;

/** The shell's origin: the pages of the shell, the Jira site, and the protocol of local/README.md. */
export function createShellListener(options: ShellServerOptions): RequestListener {
  const { site } = options.invoke;

  async function sessionUser(request: IncomingMessage): Promise<SiteUser | undefined> {
    const accountId = options.sessions.accountOf(request);
    return accountId === undefined ? undefined : findUser(site, accountId);
  }

  /** The person of a call: a script's header, or the session. */
  async function personOf(request: IncomingMessage): Promise<SiteUser> {
    const header = request.headers['x-local-account'];
    const user = typeof header === 'string' ? await findUser(site, header) : await sessionUser(request);
    if (!user) throw new HttpError(401, 'No session: GET /__local/session first');
    return user;
  }

  async function sendSession({ request, response }: Exchange, chosen: SiteUser | undefined): Promise<void> {
    const users = await site.users();
    const user =
      chosen ??
      (await sessionUser(request)) ??
      users.find((item) => item.active && item.accountType !== 'app');
    if (!user) throw new HttpError(500, 'The site has no active user');
    const session = {
      accountId: user.accountId,
      users: users.filter((item) => item.accountType !== 'app'),
      site: { name: site.name, baseUrl: site.baseUrl },
      now: new Date(options.now()).toISOString(),
      frameOrigin: options.origins().frame,
      dataVersion: options.dataVersion(),
    };
    sendJson(response, 200, session, { 'set-cookie': options.sessions.assign(request, user.accountId) });
  }

  const routes: Record<string, Route> = {
    'GET /__local/session': (exchange) => sendSession(exchange, undefined),
    'POST /__local/session': async (exchange) => {
      const { accountId } = await readJson(exchange.request, z.strictObject({ accountId: z.string() }));
      const user = await findUser(site, accountId);
      if (!user) throw new HttpError(404, `The site has no user "${accountId}"`);
      await sendSession(exchange, user);
    },
    'GET /__local/modules': async ({ response }) =>
      sendJson(response, 200, listUiModules(options.invoke.manifest(), options.origins().frame)),
    'POST /__local/bridge/invoke': async ({ request, response }) => {
      const user = await personOf(request);
      const answer = await invokeResolver(
        options.invoke,
        user.accountId,
        await readJson(request, InvokeRequest),
      );
      const cost = { 'x-local-cost': JSON.stringify(answer.cost) };
      if (answer.ok) sendJson(response, 200, { ok: true, body: answer.body }, cost);
      else sendJson(response, 200, { ok: false, message: answer.message }, cost);
    },
    'POST /__local/bridge/context': async ({ request, response }) => {
      const user = await personOf(request);
      const body = await readJson(request, ContextRequest);
      const module = findModule(options.invoke, body.moduleKey);
      if (!module) throw new HttpError(404, `manifest.yml has no module "${body.moduleKey}"`);
      const theme = typeof body.theme === 'string' ? { colorMode: body.theme } : body.theme;
      const context = viewContext(options.installation, module, user, body.extension);
      sendJson(response, 200, { ...context, ...(theme === undefined ? {} : { theme }) });
    },
    'POST /__local/invoke': async ({ request, response }) => {
      const { accountId, ...call } = await readJson(request, InvokeRequest.extend({ accountId: z.string() }));
      const answer = await invokeResolver(options.invoke, accountId, call);
      const cost = { 'x-local-cost': JSON.stringify(answer.cost) };
      if (answer.ok) sendJson(response, 200, answer.body, cost);
      else sendJson(response, answer.status, { message: answer.message }, cost);
    },
    'GET /__local/log': async ({ response, url }) =>
      sendJson(response, 200, options.invocations.after(Number(url.searchParams.get('after') ?? 0))),
    'POST /__local/faults': async ({ request, response }) => {
      const faults = await readJson(request, FaultList);
      try {
        options.faults.replace(faults);
      } catch (error) {
        throw new HttpError(400, error instanceof Error ? error.message : String(error));
      }
      sendJson(response, 200, { faults: faults.length });
    },
    'GET /__local/idle': async ({ response, url }) => {
      const answer = await options.idle(Number(url.searchParams.get('timeoutMs') ?? IDLE_DEFAULT_MS));
      sendJson(response, answer.idle ? 200 : 408, answer);
    },
    'GET /__local/unmodelled': async ({ response }) => sendJson(response, 200, options.unmodelled.list()),
    'POST /__local/schedule': async ({ request, response }) => {
      const { moduleKey } = await readJson(request, z.strictObject({ moduleKey: z.string() }));
      await options.runSchedule(moduleKey);
      sendJson(response, 200, { ok: true });
    },
    'GET /__forge/tokens.css': async ({ response }) =>
      sendText(response, 200, options.tokens, { 'content-type': 'text/css; charset=utf-8' }),
  };

  async function serve(exchange: Exchange): Promise<void> {
    const { request, response, url } = exchange;
    const route = routes[`${request.method} ${url.pathname}`];
    if (route) return route(exchange);
    if (url.pathname.startsWith('/rest/')) {
      const deps = { site, unmodelled: options.unmodelled, scopes: () => options.invoke.manifest().scopes };
      return sendSiteAnswer(deps, request, response, (await personOf(request)).accountId);
    }
    if (url.pathname.startsWith('/__')) throw new HttpError(404, `No call ${request.method} ${url.pathname}`);
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpError(405, 'Only GET');
    return sendShellPage(response, options.shellDir, url.pathname, options.origins().frame);
  }

  return (request, response) => {
    void (async () => {
      try {
        const { shell } = options.origins();
        guardHost(request, shell);
        guardCaller(request, shell);
        await options.opened;
        await serve({ request, response, url: new URL(request.url ?? '/', shell) });
      } catch (error) {
        sendError(response, error, options.print);
      }
    })();
  };
}
