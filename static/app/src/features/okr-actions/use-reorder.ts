import { call } from '../../client/call';
import { asWireError } from '../../client/call-error';
import type { MenuProps } from '../../ui/menu';
import { useWorkspaceCache } from '../workspace/use-workspace';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { ordered } from './ordered';
import { useFlags } from './use-flags';

/** Items that move a key result among those of its objective, for its menu; none where there is nowhere to go. */
export function useReorder(
  objectiveId: string,
  ids: readonly string[],
): (keyResultId: string) => MenuProps['items'] {
  const { putObjective } = useWorkspaceFrame();
  return useMoves(ids, (keyResultIds) =>
    call('keyResult.reorder', { objectiveId, keyResultIds: [...keyResultIds] }).then(putObjective),
  );
}

/** The same of an objective among `ids`, which are its team's in its cycle. */
export function useReorderObjectives(
  { teamId, cycleId }: { readonly teamId: string; readonly cycleId: string },
  ids: readonly string[],
): (objectiveId: string) => MenuProps['items'] {
  const cache = useWorkspaceCache();
  return useMoves(ids, (all) => {
    const objectiveIds = [...all];
    return call('objective.reorder', { teamId, cycleId, objectiveIds }).then((now) =>
      cache.putOrder(now.objectiveIds),
    );
  });
}

function useMoves(
  ids: readonly string[],
  save: (ids: readonly string[]) => Promise<void>,
): (id: string) => MenuProps['items'] {
  const { show } = useFlags();
  const reorder = (next: readonly string[]) => {
    save(next).catch((error: unknown) =>
      show({ text: `The order stayed as it was. ${asWireError(error).message}` }),
    );
  };
  return (id) => {
    const [up, down] = [ordered(ids, id, -1), ordered(ids, id, 1)];
    return [
      ...(up === null ? [] : [{ label: 'Move up', onSelect: () => reorder(up) }]),
      ...(down === null ? [] : [{ label: 'Move down', onSelect: () => reorder(down) }]),
    ];
  };
}
