import { ERROR_CODES } from '../../src/contract/errors';
import { CallError } from '../../static/app/src/client/call-error';
import { isWorthRetrying } from '../../static/app/src/client/query-client';
import { errorAdvice } from '../../static/app/src/ui/error-advice';

test.each(ERROR_CODES)('%s has a title of its own', (code) => {
  expect(errorAdvice({ code, message: '' }).title).not.toBe('');
});

test('only what mends nothing by itself offers no other try', () => {
  const final = ERROR_CODES.filter((code) => !errorAdvice({ code, message: '' }).canRetry);
  expect(final).toEqual(['INVALID_INPUT', 'FORBIDDEN', 'NO_SPRINTS', 'GOAL_TOO_LONG', 'LIMIT_REACHED']);
});

test.each([
  ['JIRA_UNAVAILABLE', 0, undefined, true],
  ['JIRA_UNAVAILABLE', 1, undefined, false],
  ['BUSY', 0, undefined, true],
  ['BUSY', 0, 30, false],
  ['JIRA_RATE_LIMITED', 0, undefined, false],
  ['FORBIDDEN', 0, undefined, false],
] as const)(
  'a read refused with %s after %d failures (retry after %p s) is repeated: %p',
  (code, failures, seconds, again) => {
    const error = new CallError({ code, message: '', ...(seconds ? { retryAfterSeconds: seconds } : {}) });
    expect(isWorthRetrying(failures, error)).toBe(again);
  },
);

test('a read that nobody answered in time is not repeated by itself: the person has waited long enough', () => {
  expect(isWorthRetrying(0, new CallError({ code: 'JIRA_UNAVAILABLE', message: '' }, true))).toBe(false);
});
