import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ObjectiveView } from '../../../../../../src/contract/views';
import type { Explanation } from '../../../../../../src/domain/okr/explain';
import { useFormats } from '../../../client/app-context';
import { call } from '../../../client/call';
import { queryKeys } from '../../../client/query-keys';
import { Explain } from '../../../ui/explain';
import { explanationText, type UnitFormat } from '../../okr/explanation-text';
import { useWorkspaceFrame } from '../workspace-context';

interface Explained {
  readonly explanation: Explanation;
  readonly unit?: UnitFormat;
}

interface BecauseProps {
  objectiveId: string;
  tab: number;
  /** What the row itself knows to say. */
  words?: string;
  /** What explains the number, in the objective as it is read in full. */
  of?: (full: ObjectiveView) => Explained | undefined;
  children: ReactNode;
}

/** How long an explanation that was read still explains. */
const FRESH_MS = 60_000;

/**
 * A number of a row that explains itself. Rows come without their explanations, which are larger than they are: the
 * objective is read in full when somebody first points at one of its numbers, and explains all of them.
 */
export function Because({ objectiveId, tab, words, of, children }: BecauseProps) {
  const formats = useFormats();
  const { frame } = useWorkspaceFrame();
  const [wanted, setWanted] = useState(false);
  const { data, isError, refetch } = useQuery({
    queryKey: queryKeys.objective(objectiveId),
    queryFn: () => call('objective.read', { objectiveId }),
    enabled: wanted && of !== undefined,
    staleTime: FRESH_MS,
  });
  const found = data && of?.(data);
  const text =
    words ??
    (found
      ? explanationText(found.explanation, formats, {
          asOf: frame.asOf,
          ...(found.unit ? { unit: found.unit } : {}),
        })
      : isError
        ? 'How this came about could not be read. Point at it again to try again.'
        : 'Reading how this came about…');
  const ask = () => {
    setWanted(true);
    if (isError) void refetch();
  };
  return (
    <Explain because={text} tabIndex={tab} onAsk={ask}>
      {children}
    </Explain>
  );
}
