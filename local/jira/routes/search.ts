import { z } from 'zod';
import { ok } from '../http/answer';
import { readBody } from '../http/body';
import { tokenPage } from '../http/paging';
import { Refusal, refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { countIssues, prepare, searchIssues } from '../jql/search';
import { chooseFields, issueShape } from '../shapes/issue';
import { createShaper } from '../shapes/shaper';
import { fieldTables } from './issue-view';

const SearchBody = z.strictObject({
  jql: z.string().optional(),
  fields: z.array(z.string()).optional(),
  maxResults: z.int().optional(),
  nextPageToken: z.string().nullish(),
  /** A string here, an array in bulkfetch. */
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  failFast: z.boolean().optional(),
  reconcileIssues: z.array(z.int()).optional(),
  includeArchivedProjects: z.boolean().optional(),
});
type SearchBody = z.infer<typeof SearchBody>;

const isOnlyIds = (fields: readonly string[]): boolean =>
  fields.every((field) => ['id', 'key', 'issuekey'].includes(field.toLowerCase()));

function search(call: Call, request: SearchBody) {
  const fields = request.fields?.length ? request.fields : ['id'];
  const reconcile = request.reconcileIssues ?? [];
  if (reconcile.length > 50) throw refuse(400, 'The number of issues to reconcile must not exceed 50.');
  if ((request.properties?.length ?? 0) > 5) throw refuse(400, 'The number of properties must not exceed 5.');
  const expand = request.expand?.split(',') ?? [];
  const onlyIds = isOnlyIds(fields) && expand.length === 0 && !request.properties?.length;
  const asked = request.maxResults === undefined || request.maxResults <= 0 ? 50 : request.maxResults;
  const options = {
    bounded: true,
    stale: call.stale,
    reconcile,
    archived: request.includeArchivedProjects === true,
  };
  const list = (upTo: number) => searchIssues(request.jql ?? '', call, options, upTo);
  const page = tokenPage(list, {
    query: [
      request.jql,
      fields,
      reconcile,
      request.expand,
      request.properties,
      request.includeArchivedProjects,
    ],
    token: request.nextPageToken ?? undefined,
    maxResults: Math.min(asked, onlyIds ? 5000 : 100),
    now: call.now,
    short: call.settings.shortPages,
  });
  const { items, ...rest } = page;
  if (onlyIds) {
    const withKey = fields.some((field) => field.toLowerCase() !== 'id');
    const issues = items.map((issue) => ({
      id: String(issue.id),
      ...(withKey ? { key: issue.key, self: `${call.base}/rest/api/3/issue/${issue.id}` } : {}),
    }));
    return ok({ issues, ...rest }, issues.length);
  }
  const shape = createShaper(call.store, call.viewer);
  const chosen = chooseFields(
    fields.filter((field) => !isOnlyIds([field])),
    [],
  );
  const view = {
    fields: isOnlyIds(fields) ? new Set<string>() : chosen,
    changelog: expand.includes('changelog'),
    properties: request.properties ?? [],
  };
  const issues = items.map((issue) => issueShape(issue, call.store, shape, view));
  return ok({ issues, ...rest, ...fieldTables(expand, view.fields) }, issues.length);
}

function fromQuery(call: Call): SearchBody {
  const { query } = call;
  const given = <T>(name: string, value: T): T | undefined =>
    query.text(name) === undefined ? undefined : value;
  return {
    jql: query.text('jql'),
    fields: query.list('fields'),
    maxResults: given('maxResults', query.int('maxResults', 50)),
    nextPageToken: query.text('nextPageToken'),
    expand: query.text('expand'),
    properties: query.list('properties'),
    reconcileIssues: query.list('reconcileIssues').map((id) => {
      if (!/^\d{1,15}$/.test(id))
        throw refuse(400, `The value '${id}' of 'reconcileIssues' is not a number.`);
      return Number(id);
    }),
    includeArchivedProjects: query.flag('includeArchivedProjects', false),
  };
}

const CountBody = z.strictObject({ jql: z.string() });
const MatchBody = z.strictObject({ issueIds: z.array(z.int()), jqls: z.array(z.string()) });

function match(call: Call) {
  const { issueIds, jqls } = readBody(call, MatchBody);
  if (jqls.length > 10) throw refuse(400, 'The number of JQL queries must not exceed 10.');
  if (issueIds.length > 50) throw refuse(400, 'The number of issue ids must not exceed 50.');
  const matches = jqls.map((jql) => {
    try {
      const { test } = prepare(jql, call);
      const matchedIssues = issueIds.filter((id) => {
        const issue = call.store.issues.byId.get(id);
        return issue !== undefined && call.viewer.browses(issue.projectId) && test(issue);
      });
      return { matchedIssues, errors: [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // An unknown value matches nothing without an error; what cannot be read is told.
      const unknownValue = error.message.startsWith("The value '");
      return { matchedIssues: [], errors: unknownValue ? [] : [...error.errorMessages] };
    }
  });
  return ok({ matches }, issueIds.length);
}

const REMOVED =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046';

const removed = (method: 'GET' | 'POST', path: string): Route => ({
  method,
  path,
  anonymous: true,
  handle: () => {
    throw refuse(410, REMOVED);
  },
});

/** Search by JQL, counts and matches; the old search is gone. */
export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/search/jql',
    anonymous: true,
    handle: (call) => search(call, fromQuery(call)),
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/jql',
    anonymous: true,
    reads: true,
    handle: (call) => search(call, readBody(call, SearchBody)),
  },
  {
    method: 'POST',
    path: '/rest/api/3/search/approximate-count',
    anonymous: true,
    reads: true,
    handle: (call) => {
      const { jql } = readBody(call, CountBody);
      return ok({ count: countIssues(jql, call, { bounded: true, stale: call.stale, archived: false }) }, 0);
    },
  },
  { method: 'POST', path: '/rest/api/3/jql/match', reads: true, handle: match },
  removed('GET', '/rest/api/3/search'),
  removed('POST', '/rest/api/3/search'),
  removed('GET', '/rest/api/2/search'),
  removed('POST', '/rest/api/2/search'),
];
