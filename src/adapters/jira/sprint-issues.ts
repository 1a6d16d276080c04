import { type Route, route } from '@forge/api';
import type { z } from 'zod';
import type { IssueChange, Jira, SprintIssue } from '../../application/ports';
import {
  boardSetupShape,
  changelogPageShape,
  changelogsShape,
  issueChange,
  SPRINT_ISSUE_FIELDS,
  sprintIssueShape,
  sprintIssuesPageShape,
} from './sprint-shapes';

type Send = <S extends z.ZodType>(
  shape: S,
  method: string,
  path: Route,
  body?: unknown,
) => Promise<z.output<S>>;

/** Issues of a page: more can be asked for, but a page must arrive in time. */
const PAGE = 100;

/** The calls of the client that tell what sprints consist of. */
export function sprintIssueCalls(
  send: Send,
): Pick<Jira, 'boardSetup' | 'sprintIssues' | 'issueInSprints' | 'sprintChanges'> {
  const fieldsWith = (estimateFields: readonly string[]) =>
    [...SPRINT_ISSUE_FIELDS, ...estimateFields].join(',');

  return {
    boardSetup: (boardId) =>
      send(boardSetupShape, 'GET', route`/rest/agile/1.0/board/${boardId}/configuration`),

    async sprintIssues(sprintId, estimateFields) {
      const found = new Map<string, SprintIssue>();
      const shape = sprintIssuesPageShape(estimateFields);
      const fields = fieldsWith(estimateFields);
      let token: string | undefined;
      do {
        const path: Route =
          token === undefined
            ? route`/rest/software/1.0/sprint/${sprintId}/issue?fields=${fields}&maxResults=${PAGE}`
            : route`/rest/software/1.0/sprint/${sprintId}/issue?fields=${fields}&maxResults=${PAGE}&nextPageToken=${token}`;
        const page: z.output<typeof shape> = await send(shape, 'GET', path);
        for (const issue of page.issues) if (issue.level === 0) found.set(issue.id, issue);
        token = page.nextPageToken ?? undefined;
      } while (token !== undefined);
      return [...found.values()];
    },

    issueInSprints: (issueId, estimateFields) =>
      send(
        sprintIssueShape(estimateFields),
        'GET',
        route`/rest/agile/1.0/issue/${issueId}?fields=${fieldsWith(estimateFields)}`,
      ),

    async sprintChanges(issueIds, estimateFields) {
      const wanted = [...new Set(issueIds)];
      const changes: IssueChange[] = [];
      for (let at = 0; at < wanted.length; at += PAGE) {
        const { issues } = await send(changelogsShape, 'POST', route`/rest/api/3/issue/bulkfetch`, {
          issueIdsOrKeys: wanted.slice(at, at + PAGE),
          fields: ['status'],
          expand: ['changelog'],
        });
        for (const { id, changelog } of issues) {
          const some = changelog?.histories ?? [];
          const isCut = (changelog?.total ?? some.length) > some.length;
          // Within an issue the newest comes first.
          const histories = isCut ? await wholeChangelog(id) : [...some].reverse();
          changes.push(...histories.flatMap((each) => issueChange(id, each, estimateFields) ?? []));
        }
      }
      return changes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    },
  };

  async function wholeChangelog(issueId: string) {
    const histories: z.output<typeof changelogPageShape>['values'] = [];
    for (;;) {
      const page = await send(
        changelogPageShape,
        'GET',
        route`/rest/api/3/issue/${issueId}/changelog?startAt=${histories.length}&maxResults=${PAGE}`,
      );
      histories.push(...page.values);
      if (page.isLast !== false || page.values.length === 0) return histories;
    }
  }
}
