import { useMemo, useState } from 'react';
import type { BoardIssue } from '../../client/board-issues';
import type { Tries } from './tries';

/** The issues that are listed, and before them those that other words had found and something was tried with. */
export function useWithTried(listed: readonly BoardIssue[], { links }: Tries): readonly BoardIssue[] {
  const [tried, setTried] = useState<readonly BoardIssue[]>([]);
  const all = useMemo(() => {
    const ids = new Set(listed.map(({ id }) => id));
    return [...tried.filter(({ id }) => !ids.has(id)), ...listed];
  }, [tried, listed]);
  const now = all.filter(({ id, above }) => [id, ...above].some((each) => links.has(each)));
  const same = now.length === tried.length && now.every((issue) => tried.includes(issue));
  if (!same) setTried(now);
  return all;
}
