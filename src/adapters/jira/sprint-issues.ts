import { type Route, route } from '@forge/api';
import type { z } from 'zod';
import { isAppError } from '../../application/app-error';
import type { IssueHistory, Jira, SprintIssue } from '../../application/ports';
import {
  boardSetupShape,
  bulkSprintIssuesShape,
  changelogPageShape,
  fieldsShape,
  historiesShape,
  issueChange,
  SPRINT_FIELD_TYPE,
  SPRINT_FIELDS,
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
): Pick<
  Jira,
  'boardSetup' | 'sprintIssues' | 'issueInSprints' | 'issuesInSprints' | 'sprintField' | 'issueHistories'
> {
  const fieldsWith = (estimateFields: readonly string[]) =>
    [...SPRINT_ISSUE_FIELDS, ...SPRINT_FIELDS, ...estimateFields].join(',');

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

    issueInSprints,

    async issuesInSprints(issueIds, estimateFields, sprintField) {
      const wanted = [...new Set(issueIds)];
      const found: SprintIssue[] = [];
      const shape = bulkSprintIssuesShape(estimateFields, sprintField);
      for (let at = 0; at < wanted.length; at += PAGE) {
        const { issues } = await send(shape, 'POST', route`/rest/api/3/issue/bulkfetch`, {
          issueIdsOrKeys: wanted.slice(at, at + PAGE),
          fields: [...SPRINT_ISSUE_FIELDS, sprintField, ...estimateFields],
        });
        for (const { issue, told } of issues) {
          const known = told ? issue : await issueInSprints(issue.id, estimateFields).catch(nothingThere);
          if (known !== null) found.push(known);
        }
      }
      return found;
    },

    async sprintField() {
      const fields = await send(fieldsShape, 'GET', route`/rest/api/3/field`);
      return fields.find(({ schema }) => schema?.custom === SPRINT_FIELD_TYPE)?.id ?? null;
    },

    async issueHistories(issueIds, estimateFields) {
      const wanted = [...new Set(issueIds)];
      const found: IssueHistory[] = [];
      const shape = historiesShape(estimateFields);
      for (let at = 0; at < wanted.length; at += PAGE) {
        const { issues } = await send(shape, 'POST', route`/rest/api/3/issue/bulkfetch`, {
          issueIdsOrKeys: wanted.slice(at, at + PAGE),
          fields: [...SPRINT_ISSUE_FIELDS, ...estimateFields],
          expand: ['changelog'],
        });
        for (const { issue, changelog } of issues) {
          const some = changelog?.histories ?? [];
          const isCut = (changelog?.total ?? some.length) > some.length;
          // Here the newest comes first.
          const entries = isCut ? await wholeChangelog(issue.id) : [...some].reverse();
          const changes = entries.flatMap((each) => issueChange(issue.id, each, estimateFields) ?? []);
          const sprintIds = changes.findLast(({ sprints }) => sprints !== null)?.sprints?.to ?? [];
          found.push({ issue: { ...issue, sprintIds }, changes });
        }
      }
      return found;
    },
  };

  async function issueInSprints(issueId: string, estimateFields: readonly string[]): Promise<SprintIssue> {
    return send(
      sprintIssueShape(estimateFields),
      'GET',
      route`/rest/agile/1.0/issue/${issueId}?fields=${fieldsWith(estimateFields)}`,
    );
  }

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

/** Deleted, or hidden, since it was listed. */
function nothingThere(thrown: unknown): null {
  if (isAppError(thrown, 'NOT_FOUND')) return null;
  throw thrown;
}
