import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PlanningServes, PlanningView } from '../../../../../src/contract/planning/answers';
import { type BoardIssue, type BoardList, readBoardIssues } from '../../client/board-issues';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { useDebounced } from '../../ui/use-debounced';

/** Links that one call looks up. */
const LOOKED_UP_AT_ONCE = 100;
const TYPING_MS = 300;

type Links = { readonly id: string; readonly key: string };

export interface BoardWork {
  readonly issues: readonly BoardIssue[];
  /** What the issues and what stands above them serve, by id. */
  readonly serves: Readonly<Record<string, PlanningServes>>;
  readonly keyResults: readonly Links[];
  /** Issues of the list that have not been read yet. */
  readonly left: number;
}

/**
 * Work of a board outside its sprints with what it serves, page by page, narrowed by words once the typing rests.
 * `data` is undefined until the first page is there; what was found before stays while other words are looked for.
 */
export function useBoardWork(board: PlanningView['board'], from: BoardList, words: string) {
  const wanted = useDebounced(words.trim(), TYPING_MS);
  const { data, ...query } = useInfiniteQuery({
    queryKey: queryKeys.boardWork(board.id, from, wanted),
    placeholderData: keepPreviousData,
    initialPageParam: 0,
    queryFn: async ({ pageParam }): Promise<Page> => {
      const page = await readBoardIssues(board, from, wanted, pageParam);
      return { ...page, ...(await linksOf(board.id, page.issues)) };
    },
    getNextPageParam: ({ next }) => next,
  });
  return { ...query, data: useMemo(() => data && workIn(data.pages), [data]) };
}

type Page = BoardWork & { readonly next: number | null };

function workIn(pages: readonly Page[]): BoardWork {
  // Somebody who ranks issues meanwhile moves one to a page that is still to come.
  const issues = new Map(pages.flatMap((page) => page.issues).map((issue) => [issue.id, issue]));
  return {
    issues: [...issues.values()],
    serves: Object.assign({}, ...pages.map(({ serves }) => serves)),
    keyResults: pages.flatMap(({ keyResults }) => keyResults),
    left: pages.at(-1)?.left ?? 0,
  };
}

async function linksOf(
  boardId: string,
  issues: readonly BoardIssue[],
): Promise<Pick<BoardWork, 'serves' | 'keyResults'>> {
  const ids = [...new Set(issues.flatMap(({ id, above }) => [id, ...above]))];
  const serves: Record<string, PlanningServes> = {};
  const keyResults: Links[] = [];
  for (let at = 0; at < ids.length; at += LOOKED_UP_AT_ONCE) {
    const found = await call('planning.links', { boardId, issueIds: ids.slice(at, at + LOOKED_UP_AT_ONCE) });
    Object.assign(serves, found.serves);
    keyResults.push(...found.keyResults);
  }
  return { serves, keyResults };
}
