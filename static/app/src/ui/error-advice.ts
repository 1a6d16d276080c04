import type { ErrorCode, WireError } from '../../../../src/contract/errors';
import type { MessageTone } from './message-tone';

export interface ErrorAdvice {
  readonly title: string;
  readonly tone: MessageTone;
  /** Trying the very same again can help. */
  readonly canRetry: boolean;
}

const advice = (title: string, canRetry: boolean, tone: MessageTone = 'error'): ErrorAdvice => ({
  title,
  tone,
  canRetry,
});

const ADVICE: Readonly<Record<ErrorCode, ErrorAdvice>> = {
  INVALID_INPUT: advice('Something has to be put right first', false),
  NOT_FOUND: advice('Not found', true),
  FORBIDDEN: advice('You may not change this', false),
  CONFLICT: advice('Somebody changed this meanwhile', true, 'warning'),
  BUSY: advice('Another save is under way', true, 'warning'),
  NO_SPRINTS: advice('This board has no sprints', false, 'info'),
  GOAL_TOO_LONG: advice('The goal would be too long for Jira', false),
  JIRA_RATE_LIMITED: advice('Jira asks for a pause', true, 'warning'),
  JIRA_REFUSED: advice('Jira did not allow this', true),
  JIRA_UNAVAILABLE: advice('Jira does not answer', true),
  STORAGE_UNAVAILABLE: advice('The app’s storage does not answer', true),
  LIMIT_REACHED: advice('A limit is reached', false, 'warning'),
  INTERNAL: advice('Something went wrong in the app', true),
};

/** Title, tone and whether to offer another try, for every code of the contract. */
export const errorAdvice = (error: WireError): ErrorAdvice => ADVICE[error.code] ?? ADVICE.INTERNAL;
