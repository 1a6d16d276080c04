import { z } from 'zod';
import { ok } from '../http/answer';
import { readBody } from '../http/body';
import { offsetOf } from '../http/paging';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { searchIssues } from '../jql/search';
import { issueOf } from '../rules/issues';
import { changelogShape, chooseFields, issueShape } from '../shapes/issue';
import { issueTypeIcon } from '../shapes/pictures';
import { createShaper } from '../shapes/shaper';
import type { IssueRecord } from '../store/records';
import { agileIssues, fieldTables } from './issue-view';

function getIssue(call: Call) {
  const issue = issueOf(call);
  const expand = call.query.list('expand');
  const fields = chooseFields(call.query.list('fields'), ['*all']);
  const properties = call.query.list('properties');
  const view = { fields, changelog: expand.includes('changelog'), properties: named(issue, properties) };
  const body = issueShape(issue, call.store, createShaper(call.store, call.viewer), view);
  return ok({ ...body, ...fieldTables(expand, fields) });
}

/** `*all` stands for every property of the issue. */
const named = (issue: IssueRecord, properties: readonly string[]): readonly string[] =>
  properties.includes('*all') ? Object.keys(issue.properties) : properties;

const BulkBody = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  fields: z.array(z.string()).optional(),
  /** An array here, a string in search. */
  expand: z.array(z.string()).optional(),
  properties: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
});

function bulkFetch(call: Call) {
  const body = readBody(call, BulkBody);
  if (body.issueIdsOrKeys.length > 100)
    throw refuse(400, 'The number of issues to fetch must not exceed 100.');
  const found = new Map<number, IssueRecord>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const keyOrId of body.issueIdsOrKeys) {
    const issue = call.store.issues.byKeyOrId(keyOrId);
    if (issue && call.viewer.browses(issue.projectId)) found.set(issue.id, issue);
    else
      issueErrors.push({
        id: keyOrId,
        errorMessage: 'Issue does not exist or you do not have permission to see it.',
      });
  }
  const expand = body.expand ?? [];
  const fields = chooseFields(body.fields ?? [], ['*navigable']);
  const shape = createShaper(call.store, call.viewer);
  const issues = [...found.values()]
    .sort((a, b) => a.id - b.id)
    .map((issue) =>
      issueShape(issue, call.store, shape, {
        fields,
        changelog: expand.includes('changelog'),
        properties: named(issue, body.properties ?? []),
      }),
    );
  return ok({ expand: 'schema,names', issues, issueErrors }, issues.length);
}

function changelog(call: Call) {
  const issue = issueOf(call);
  const { startAt, maxResults } = offsetOf(call.query, 100, 100);
  const all = [...changelogShape(issue, call.store, createShaper(call.store)).histories].reverse();
  const values = all.slice(startAt, startAt + maxResults);
  const self = `${call.base}/rest/api/3/issue/${issue.id}/changelog?maxResults=${maxResults}&startAt=${startAt}`;
  const isLast = startAt + values.length >= all.length;
  return ok({ self, maxResults, startAt, total: all.length, isLast, values }, values.length);
}

/** Suggestions of Jira's issue pickers: by key or by words of the summary, ordered by last change. */
function picker(call: Call) {
  const text = call.query.text('query')?.trim() ?? '';
  const jql = call.query.text('currentJQL') ?? '';
  const shape = createShaper(call.store);
  // Its own order comes below.
  const pool = searchIssues(jql, call, { bounded: false, stale: call.stale }, 0);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = pool
    .filter((issue) => {
      const summary = issue.summary.toLowerCase();
      const key = issue.key.toLowerCase();
      return words.every(
        (word) => summary.includes(word) || key.startsWith(word) || key.endsWith(`-${word}`),
      );
    })
    .sort((a, b) => b.updated - a.updated || b.id - a.id)
    .slice(0, 20);
  const issues = found.map((issue) => {
    const type = call.store.issueTypes.get(issue.typeId);
    return {
      id: issue.id,
      key: issue.key,
      keyHtml: issue.key,
      img: type ? issueTypeIcon(type.name, type.level) : shape.base,
      summary: issue.summary.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
      summaryText: issue.summary,
    };
  });
  const sub = `Showing ${issues.length} of ${issues.length} matching issues`;
  return ok({ sections: [{ label: 'Current Search', sub, id: 'cs', issues }] }, issues.length);
}

/** Reading issues one by one or by the hundred, with changelogs. */
export const issueReadRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', anonymous: true, reads: true, handle: bulkFetch },
  { method: 'GET', path: '/rest/api/3/issue/picker', anonymous: true, handle: picker },
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey', anonymous: true, handle: getIssue },
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey/changelog', anonymous: true, handle: changelog },
  {
    method: 'GET',
    path: '/rest/agile/1.0/issue/:issueIdOrKey',
    handle: (call) => {
      const asked = call.query.list('fields');
      const expand = call.query.list('expand');
      const view = { fields: chooseFields(asked, ['*all']), changelog: expand.includes('changelog') };
      const [issue] = agileIssues(call, [issueOf(call)], view, asked);
      return ok({ ...issue, ...fieldTables(expand, view.fields) });
    },
  },
];
