import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../../../../src/contract/api';
import type { KeyResultPage } from '../../../../../../src/contract/views';
import { call } from '../../../client/call';

/** As many sprints as the page begins with: where it has all of these, there may be older ones. */
const FIRST_PAGE = 50;

type Contributions = KeyResultPage['contributions'];

/** Sprints older than those that the page began with, read when somebody asks for them; each once. */
export function useOlderContributions(
  ids: { readonly keyResultId: string; readonly objectiveId: string },
  first: Contributions,
) {
  const [pages, setPages] = useState<readonly Answer<'sprints.ofKeyResult'>[]>([]);
  const known = new Set(first.map(({ sprintId }) => sprintId));
  const contributions: Contributions[number][] = [];
  for (const each of pages.flatMap((page) => page.contributions)) {
    if (known.has(each.sprintId)) continue;
    known.add(each.sprintId);
    contributions.push(each);
  }
  const oldest = [...first, ...contributions].flatMap(({ end }) => end ?? []).sort()[0];
  const read = useMutation({
    mutationFn: (upTo: string) => call('sprints.ofKeyResult', { ...ids, upTo }),
    onSuccess: (page) => setPages((before) => [...before, page]),
  });
  const last = pages.at(-1);
  return {
    contributions,
    more: last ? last.more : first.length >= FIRST_PAGE,
    reading: read.isPending,
    error: read.error,
    readMore: () => oldest !== undefined && !read.isPending && read.mutate(oldest),
  };
}
