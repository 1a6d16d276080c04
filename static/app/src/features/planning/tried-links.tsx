import { Chip } from '../../ui/chip';
import { Lozenge } from '../../ui/lozenge';
import type { Tries, TryAction } from './tries';

/** The links that are tried for an issue or epic; each can be taken back. */
export function TriedLinks({
  id,
  tries,
  dispatch,
}: {
  id: string;
  tries: Tries;
  dispatch: (action: TryAction) => void;
}) {
  return (tries.links.get(id) ?? []).map((target) => (
    <Chip
      key={target.id}
      keyText={target.key}
      title={target.title}
      look="proposed"
      mark={<Lozenge tone="discovery">Tried</Lozenge>}
      onRemove={() => dispatch({ type: 'unlink', id, targetId: target.id })}
    />
  ));
}
