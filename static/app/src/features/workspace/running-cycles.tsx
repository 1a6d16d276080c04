import { useQueryClient } from '@tanstack/react-query';
import type { CycleView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { queryKeys } from '../../client/query-keys';
import { plural } from '../../format/plural';
import { TextLink } from '../../ui/text-link';
import { isRunning } from './cycles/cycle-order';
import type { OverviewData } from './overview/use-overview';
import { useWorkspaceFrame } from './workspace-context';

/** Cycles that run beside the one shown, the year over its quarter; with what is in them where that was read already. */
export function RunningCycles({ shown }: { shown: CycleView }) {
  const { place } = useAppContext();
  const { frame, go } = useWorkspaceFrame();
  const client = useQueryClient();
  const others = frame.cycles.filter((each) => each.id !== shown.id && isRunning(each, frame.today));
  if (others.length === 0) return null;
  const countOf = (cycleId: string) => {
    const known = client.getQueryData<OverviewData>(queryKeys.overview(place.projectId, cycleId));
    return known?.teams.every(({ loaded }) => loaded)
      ? ` (${plural(known.objectives.length, 'objective')})`
      : '';
  };
  return (
    <p className="small subtle row-facts">
      {isRunning(shown, frame.today) ? 'Also running:' : 'Running now:'}
      {others.map(({ id, name }) => (
        <TextLink key={id} onClick={() => go({ cycleId: id })}>
          {`${name}${countOf(id)}`}
        </TextLink>
      ))}
    </p>
  );
}
