import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { seenKeyResult } from '../seen-key-result';
import { commentView } from './comment-view';
import { proposalViews } from './proposal-view';

const COMMENTS_SHOWN = 50;

/** What people say about a key result, newest first, and the values that wait for its owner. */
export async function listComments(
  deps: Deps,
  caller: Caller,
  input: Parsed<'comment.list'>,
): Promise<Answer<'comment.list'>> {
  const [{ keyResult }, comments] = await Promise.all([
    seenKeyResult(deps, caller, input),
    deps.store.commentsOf(input.keyResultId, COMMENTS_SHOWN, input.before),
  ]);
  return {
    comments: comments.map(commentView),
    more: comments.length === COMMENTS_SHOWN,
    proposals: proposalViews(keyResult),
  };
}
