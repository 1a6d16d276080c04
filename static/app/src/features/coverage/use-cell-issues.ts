import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CellIssues } from '../../../../../src/contract/alignment/answers';
import type { Input } from '../../../../../src/contract/api';
import { call } from '../../client/call';

type Ask = Input<'alignment.issues'>;

/** A look that was made a moment ago is not made again when the next one is. */
const FRESH_MS = 60_000;

/** The issues behind a number, a look at a time: the first at once, each further one when it is asked for. */
export function useCellIssues(asks: readonly Ask[]) {
  const client = useQueryClient();
  const [looks, setLooks] = useState(1);
  const made = asks.slice(0, looks);
  const sprintsIn = (some: readonly Ask[]) => some.reduce((sum, { sprintIds }) => sum + sprintIds.length, 0);
  const query = useQuery({
    queryKey: ['alignment-issues', made],
    enabled: made.length > 0,
    placeholderData: (before: CellIssues | undefined) => (looks > 1 ? before : undefined),
    queryFn: async () =>
      joined(
        await Promise.all(
          made.map((ask) =>
            client.fetchQuery({
              queryKey: ['alignment-issues', ask],
              staleTime: FRESH_MS,
              queryFn: () => call('alignment.issues', ask),
            }),
          ),
        ),
      ),
  });
  return {
    ...query,
    sprints: { read: sprintsIn(made), of: sprintsIn(asks), next: asks[looks]?.sprintIds.length ?? 0 },
    more: () => setLooks(looks + 1),
  };
}

function joined(looks: readonly CellIssues[]): CellIssues {
  const sum = (part: keyof CellIssues['hidden']) => looks.reduce((all, { hidden }) => all + hidden[part], 0);
  return {
    issues: looks.flatMap(({ issues }) => issues),
    hidden: { count: sum('count'), planned: sum('planned'), done: sum('done') },
  };
}
