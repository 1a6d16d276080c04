import { call } from '../../client/call';
import { asWireError } from '../../client/call-error';
import type { MenuProps } from '../../ui/menu';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { ordered } from './ordered';
import { useFlags } from './use-flags';

/** Items that move a key result among those of its objective, for its menu; none where there is nowhere to go. */
export function useReorder(
  objectiveId: string,
  ids: readonly string[],
): (keyResultId: string) => MenuProps['items'] {
  const { putObjective } = useWorkspaceFrame();
  const { show } = useFlags();
  const reorder = (keyResultIds: readonly string[]) => {
    call('keyResult.reorder', { objectiveId, keyResultIds: [...keyResultIds] })
      .then(putObjective)
      .catch((error: unknown) => show({ text: `The order stayed as it was. ${asWireError(error).message}` }));
  };
  return (keyResultId) => {
    const [up, down] = [ordered(ids, keyResultId, -1), ordered(ids, keyResultId, 1)];
    return [
      ...(up === null ? [] : [{ label: 'Move up', onSelect: () => reorder(up) }]),
      ...(down === null ? [] : [{ label: 'Move down', onSelect: () => reorder(down) }]),
    ];
  };
}
