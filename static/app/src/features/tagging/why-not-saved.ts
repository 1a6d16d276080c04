import { asWireError, CallError } from '../../client/call-error';

/** Why tags were not saved, in the words of this view: what Jira "does not have" can only be the sprint. */
export function whyNotSaved(error: unknown): unknown {
  if (asWireError(error).code !== 'NOT_FOUND') return error;
  return new CallError({
    code: 'NOT_FOUND',
    message:
      'Jira does not have this sprint any more, or you may not see it. Nothing was saved. Copy what you need from the preview at the end before you close this.',
  });
}
