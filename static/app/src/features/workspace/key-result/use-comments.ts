import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../../../../src/contract/api';
import type { CommentView, ProposalView } from '../../../../../../src/contract/checkins/answers';
import { call } from '../../../client/call';
import { queryKeys } from '../../../client/query-keys';

type Page = Answer<'comment.list'>;
interface Pages {
  readonly pages: readonly Page[];
  readonly pageParams: readonly unknown[];
}

/** What people say about a key result, and the values that wait for its owner: one read for both. */
export function useComments(ids: { readonly keyResultId: string; readonly objectiveId: string }) {
  return useInfiniteQuery({
    queryKey: queryKeys.comments(ids.keyResultId),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      call('comment.list', { ...ids, ...(pageParam === null ? {} : { before: pageParam }) }),
    getNextPageParam: (last: Page) => (last.more ? (last.comments.at(-1)?.at ?? null) : null),
  });
}

/** Puts what a write returned where both sections look. */
export function useCommentsCache(keyResultId: string) {
  const client = useQueryClient();
  const change = (to: (page: Page, index: number) => Page) =>
    client.setQueryData<Pages>(
      queryKeys.comments(keyResultId),
      (data) => data && { ...data, pages: data.pages.map(to) },
    );
  return {
    putComment: (comment: CommentView) =>
      change((page, index) => ({ ...page, comments: withComment(page.comments, comment, index === 0) })),
    dropComment: (id: string) =>
      change((page) => ({ ...page, comments: page.comments.filter((each) => each.id !== id) })),
    putProposals: (proposals: readonly ProposalView[]) => change((page) => ({ ...page, proposals })),
  };
}

/** A comment in the place of its older version; a new one comes first on the first page. */
export function withComment(
  comments: readonly CommentView[],
  comment: CommentView,
  first: boolean,
): readonly CommentView[] {
  if (comments.some(({ id }) => id === comment.id)) {
    return comments.map((each) => (each.id === comment.id ? comment : each));
  }
  return first && comment.revision === 1 ? [comment, ...comments] : comments;
}
