import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { JiraRequest, JiraResponse, JiraSite, SiteUser } from '../jira/types';
import { splitPermissionCheck } from './real-site/app-permissions';
import { isForInstalledApps, isRead } from './real-site/read-only';
import {
  createSiteClient,
  hostAnswer,
  type SiteAnswer,
  type SiteCredentials,
  siteOrigin,
} from './real-site/site-client';

export interface RealSiteOptions extends SiteCredentials {
  /** Without it the site is only read. */
  allowWrites?: boolean;
  timeoutMs?: number;
}

const Myself = z.looseObject({
  accountId: z.string(),
  displayName: z.string(),
  locale: z.string().default('en_US'),
  timeZone: z.string().default('UTC'),
  avatarUrls: z.record(z.string(), z.string()).optional(),
});

function parsed<T>(schema: z.ZodType<T>, answer: SiteAnswer): T | undefined {
  try {
    return answer.status === 200 ? schema.parse(JSON.parse(answer.body)) : undefined;
  } catch {
    return undefined;
  }
}

/** A uuid that stays the same for a site whose cloud id cannot be read. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Points of the hourly quota: one and one per object of a list; a site does not say. */
function estimatePoints(answer: SiteAnswer): number {
  const List = z.union([
    z.array(z.unknown()),
    z.looseObject({ issues: z.array(z.unknown()) }).transform((page) => page.issues),
    z.looseObject({ values: z.array(z.unknown()) }).transform((page) => page.values),
  ]);
  return 1 + (parsed(List, answer)?.length ?? 0);
}

/**
 * A real Jira site as the host sees it: one person, the one whose API token is used. Reads go through; writes only
 * with `allowWrites`. Nobody else can be acted for, since falling back to this token would widen their rights. What
 * the app does as itself is done as this person, which is the nearest a token comes. The site sends no events.
 * @throws one sentence when the address or the token is not good
 */
export async function createRealSite(options: RealSiteOptions): Promise<JiraSite> {
  const baseUrl = siteOrigin(options.siteUrl);
  const send = createSiteClient(options, options.timeoutMs);
  const get = (path: string) => send({ method: 'GET', path, headers: {} });

  const [answer, tenant, server] = await Promise.all([
    get('/rest/api/3/myself'),
    get('/_edge/tenant_info'),
    get('/rest/api/3/serverInfo'),
  ]);
  const person = parsed(Myself, answer);
  if (!person) {
    throw new Error(
      answer.status === 401 || answer.status === 403
        ? `${baseUrl} refuses the token (${answer.status}): check JIRA_EMAIL and JIRA_API_TOKEN.`
        : `${baseUrl} did not say who the token belongs to (${answer.status}): check the address and your network.`,
    );
  }
  const avatarUrl = person.avatarUrls?.['48x48'];
  const user: SiteUser = {
    accountId: person.accountId,
    displayName: person.displayName,
    accountType: 'atlassian',
    active: true,
    licensed: true,
    locale: person.locale,
    timeZone: person.timeZone,
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
  };

  function refusal({ actor, method, path }: JiraRequest): SiteAnswer | undefined {
    const [pathname = ''] = path.split('?');
    if (actor.kind === 'anonymous' || (actor.kind === 'user' && actor.accountId !== user.accountId)) {
      const header = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
      return hostAnswer(401, `Only ${user.displayName}, whose token this is, can be acted for.`, header);
    }
    if (actor.kind === 'app' && isForInstalledApps(pathname)) {
      return hostAnswer(403, 'Only an installed app may do this; a token cannot stand in for one.');
    }
    if (!options.allowWrites && !isRead(method, pathname)) {
      return hostAnswer(
        403,
        'This host only reads the real site. Start it with --allow-writes to let the app change it.',
      );
    }
    return undefined;
  }

  async function handle(request: JiraRequest): Promise<JiraResponse> {
    const refused = refusal(request);
    if (refused) return { ...refused, points: 0 };
    const split = splitPermissionCheck(request, user.accountId);
    const { method, headers } = request;
    const body = split ? split.body : request.body;
    const reply = await send({
      method,
      headers,
      path: split?.path ?? request.path,
      ...(body === undefined ? {} : { body }),
    });
    const completed = split && reply.status === 200 ? { ...reply, body: split.complete(reply.body) } : reply;
    return { ...completed, points: estimatePoints(reply) };
  }

  return {
    name: parsed(z.looseObject({ serverTitle: z.string() }), server)?.serverTitle ?? new URL(baseUrl).host,
    cloudId: parsed(z.looseObject({ cloudId: z.string() }), tenant)?.cloudId ?? uuidFrom(baseUrl),
    baseUrl,
    handle,
    onEvent: () => () => {},
    users: async () => [user],
    close: async () => {},
  };
}
