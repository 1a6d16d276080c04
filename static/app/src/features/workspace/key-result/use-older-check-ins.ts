import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../../../../../../src/contract/api';
import type { CheckInView } from '../../../../../../src/contract/views';
import { call } from '../../../client/call';

/** As many check-ins as the page begins with: where it has all of these, there may be older ones. */
const FIRST_PAGE = 100;

/** Check-ins older than those that the page began with, read when somebody asks for them. */
export function useOlderCheckIns(
  ids: { readonly keyResultId: string; readonly objectiveId: string },
  first: readonly CheckInView[] | undefined,
) {
  const [pages, setPages] = useState<readonly Answer<'keyResult.history'>[]>([]);
  const checkIns = pages.flatMap((page) => page.checkIns);
  const oldest = (checkIns.at(-1) ?? first?.at(-1))?.day;
  const read = useMutation({
    mutationFn: (upTo: string) => call('keyResult.history', { ...ids, upTo }),
    onSuccess: (page) => setPages((before) => [...before, page]),
  });
  const last = pages.at(-1);
  return {
    checkIns,
    more: last ? last.more : first !== undefined && first.length >= FIRST_PAGE,
    reading: read.isPending,
    error: read.error,
    readMore: () => oldest !== undefined && !read.isPending && read.mutate(oldest),
  };
}
