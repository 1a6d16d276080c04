import api, { type Route, route } from '@forge/api';
import { z } from 'zod';
import { AppError, isAppError } from '../../application/app-error';
import {
  type CopyTask,
  type FunctionAnswer,
  type JiraSearch,
  JQL_FUNCTIONS,
  type StoredAnswer,
} from '../../application/search/jira-search';
import { SEARCH_PROPERTY } from '../../domain/alignment/search-fragments';
import type { Meter } from '../meter';
import { parseJson, withTimeout } from './jira-client';
import { translateJiraAnswer } from './jira-errors';
import { pointsOf } from './points';
import { id } from './shapes';

/** Stored answers of one page. */
const ANSWERS_PAGE = 100;

const taskShape = z.object({
  id,
  status: z.string(),
  result: z.object({ failedEntities: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});
/** States in which a task is not over yet; any other than COMPLETE means that it did nothing for sure. */
const UNDER_WAY = ['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED'];

const answersShape = z.object({
  values: z.array(
    z.object({
      id: z.string(),
      functionKey: z.string(),
      operator: z.string(),
      arguments: z.array(z.string()).default([]),
      value: z.string().nullish(),
      error: z.string().nullish(),
    }),
  ),
  isLast: z.boolean().nullish(),
});
const projectShape = z.object({ id, key: z.string() });

/** Jira's search over Forge's `requestJira`, as the app. `moduleId`: the id of a module by its key. */
export function createJiraSearch(meter: Meter, moduleId: (moduleKey: string) => string): JiraSearch {
  async function request(method: string, path: Route, body?: unknown) {
    const answer = await withTimeout(
      api.asApp().requestJira(path, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const read = await withTimeout(answer.text()).then(parseJson);
    const { status, headers } = answer;
    meter.jira(answer.ok ? pointsOf(method, path.value, read) : 1);
    // 303 is how Jira says that it took the work on.
    if (!answer.ok && status !== 303)
      throw translateJiraAnswer(status, headers.get('retry-after'), read, method !== 'GET');
    return { read, location: headers.get('location') };
  }

  return {
    async writeCopies(copies) {
      const issues = copies.map(({ issueId, copy }) => ({
        issueID: Number(issueId),
        properties: { [SEARCH_PROPERTY]: copy },
      }));
      const { read, location } = await request('POST', route`/rest/api/3/issue/properties/multi`, { issues });
      const named = /\/task\/([^/?]+)/.exec(location ?? '')?.[1];
      // Where the way to Jira follows redirections by itself, what comes back is the task.
      const task = named ?? taskShape.safeParse(read).data?.id;
      if (task === undefined) throw unreadable();
      return task;
    },

    async copyTask(taskId): Promise<CopyTask> {
      const { read } = await request('GET', route`/rest/api/3/task/${taskId}`).catch(gone);
      // Jira forgets tasks after a while: what it did is not known then.
      if (read === null) return { state: 'ended', failed: 'all' };
      const task = taskShape.safeParse(read);
      if (!task.success) throw unreadable(task.error);
      const { status, result } = task.data;
      if (UNDER_WAY.includes(status)) return { state: 'running' };
      if (status !== 'COMPLETE') return { state: 'ended', failed: 'all' };
      const failed = Object.entries(result?.failedEntities ?? {});
      return { state: 'ended', failed: Object.fromEntries(failed.map(([key, why]) => [key, words(why)])) };
    },

    async removeCopy(issueId) {
      await request('DELETE', route`/rest/api/3/issue/${issueId}/properties/${SEARCH_PROPERTY}`).catch(gone);
    },

    async storedAnswers() {
      const found: StoredAnswer[] = [];
      for (const name of JQL_FUNCTIONS) {
        const functionKey = moduleId(name);
        for (let at = 0; ; at += ANSWERS_PAGE) {
          const { read } = await request(
            'GET',
            route`/rest/api/3/jql/function/computation?functionKey=${functionKey}&startAt=${at}&maxResults=${ANSWERS_PAGE}`,
          );
          const page = answersShape.safeParse(read);
          if (!page.success) throw unreadable(page.error);
          for (const { id: answerId, operator, arguments: given, value, error } of page.data.values) {
            const answer: FunctionAnswer = typeof error === 'string' ? { error } : { jql: value ?? '' };
            found.push({ id: answerId, function: name, operator, arguments: given, answer });
          }
          if (page.data.isLast !== false || page.data.values.length === 0) break;
        }
      }
      return found;
    },

    async pushAnswers(answers) {
      if (answers.length === 0) return;
      const values = answers.map(({ id: answerId, answer }) =>
        'jql' in answer ? { id: answerId, value: answer.jql } : { id: answerId, error: answer.error },
      );
      await request('POST', route`/rest/api/3/jql/function/computation?skipNotFoundPrecomputations=true`, {
        values,
      });
    },

    async projectWithKey(key) {
      const { read } = await request('GET', route`/rest/api/3/project/${key}`).catch(gone);
      return read === null ? undefined : projectShape.safeParse(read).data;
    },
  };
}

/** What is gone needs nothing more. */
function gone(thrown: unknown): { read: null; location: null } {
  if (isAppError(thrown, 'NOT_FOUND')) return { read: null, location: null };
  throw thrown;
}

function unreadable(cause?: unknown): AppError {
  return new AppError('JIRA_UNAVAILABLE', 'Jira answered something this app cannot read.', { cause });
}

function words(why: unknown): string {
  return typeof why === 'string' ? why : JSON.stringify(why);
}
