import type { JiraResponse } from '../types';
import type { Refusal } from './refusal';

/**
 * What a route gives back. `objects` counts what was read for the quota: issues, projects, boards, sprints cost 1
 * each, people, groups, roles and permissions 2 (`perObject`).
 */
export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  objects?: number;
  perObject?: 1 | 2;
  /** What a write costs if it is more than 1: the number of issues that it creates at once. */
  writes?: number;
}

export const ok = (body: unknown, objects = 1, perObject: 1 | 2 = 1): Answer => ({
  status: 200,
  body,
  objects,
  perObject,
});

export const noContent = (): Answer => ({ status: 204 });

/**
 * Points of the hourly quota: 1 and 1 or 2 per object read; a write costs 1 flat. Searches by POST count as reads
 * (`isWrite` false): Jira does not say, and this is the dearer reading.
 */
export function pointsOf(answer: Answer, isWrite: boolean): number {
  if (answer.status >= 400) return 1;
  return isWrite ? Math.max(1, answer.writes ?? 1) : 1 + (answer.objects ?? 0) * (answer.perObject ?? 1);
}

export function toResponse(answer: Answer, isWrite: boolean): JiraResponse {
  const hasBody = answer.body !== undefined;
  return {
    status: answer.status,
    headers: {
      ...(hasBody ? { 'content-type': 'application/json;charset=UTF-8' } : {}),
      'cache-control': 'no-cache, no-store, no-transform',
      ...answer.headers,
    },
    body: hasBody ? JSON.stringify(answer.body) : '',
    points: pointsOf(answer, isWrite),
  };
}

/** The one error body of Jira's APIs. */
export function refusalAnswer(refusal: Refusal): Answer {
  const { status, errorMessages, errors } = refusal;
  return { status, body: { errorMessages, errors } };
}

/** No credentials on an operation that needs them: plain text, not the usual error body. */
export function unauthenticated(baseUrl: string): JiraResponse {
  return {
    status: 401,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      'www-authenticate': `OAuth realm="${encodeURIComponent(baseUrl)}"`,
    },
    body: 'Client must be authenticated to access this resource.',
    points: 1,
  };
}
