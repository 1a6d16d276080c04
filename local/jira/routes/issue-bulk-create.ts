import { z } from 'zod';
import type { Answer } from '../http/answer';
import { readBody } from '../http/body';
import { Refusal, refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { createIssue } from './issues';

const MOST = 50;
const Body = z.looseObject({ issueUpdates: z.array(z.unknown()).min(1) });

/**
 * Creates up to 50 issues, each by itself: what is wrong with one is told under `errors` with its place in the list
 * and leaves the others alone; 400 when none could be created. Costs a point of the quota for each issue created.
 */
function createIssues(call: Call): Answer {
  const { issueUpdates } = readBody(call, Body);
  if (issueUpdates.length > MOST) throw refuse(400, `The number of issues must not exceed ${MOST}.`);
  const issues: object[] = [];
  const errors: object[] = [];
  for (const [failedElementNumber, body] of issueUpdates.entries())
    try {
      issues.push(createIssue({ ...call, body }).body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, errorMessages, errors: fields } = error;
      errors.push({ status, elementErrors: { errorMessages, errors: fields, status }, failedElementNumber });
    }
  return { status: issues.length > 0 ? 201 : 400, body: { issues, errors }, writes: issues.length };
}

/** Many issues created at once. */
export const issueBulkCreateRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/bulk', handle: createIssues },
];
