import type { LimitUsage } from '../../../jira/limits/rate-limits';
import type { JiraSite } from '../../../jira/types';
import type { InvocationTable } from '../../calls/invocation-table';
import type { ScopeReport } from '../../calls/scope-book';
import type { Unmodelled } from '../../calls/unmodelled';
import { sendJson } from '../exchange';
import type { Routes } from './route';

export interface RecordRoutesOptions {
  invocations: InvocationTable;
  unmodelled: Unmodelled;
  scopeReport(): ScopeReport;
  /** What the app has spent of the site's limits; undefined for a real site, which keeps that to itself. */
  siteUsage(): LimitUsage | undefined;
  site: Pick<JiraSite, 'mails'>;
}

/** What has happened so far. */
export function recordRoutes({
  invocations,
  unmodelled,
  scopeReport,
  siteUsage,
  site,
}: RecordRoutesOptions): Routes {
  return {
    'GET /__local/log': async ({ response, url }) =>
      sendJson(response, 200, invocations.after(Number(url.searchParams.get('after') ?? 0))),
    'GET /__local/usage': async ({ response }) => sendJson(response, 200, { jira: siteUsage() ?? null }),
    'GET /__local/mails': async ({ response }) => sendJson(response, 200, site.mails?.() ?? []),
    'GET /__local/unmodelled': async ({ response }) => sendJson(response, 200, unmodelled.list()),
    'GET /__local/scopes': async ({ response }) => sendJson(response, 200, scopeReport()),
  };
}
