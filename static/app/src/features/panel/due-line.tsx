import type { KeyResultView, PanelView } from '../../../../../src/contract/views';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';

/** Own check-ins that wait, from what the panel shows anyway, and the way into the first of them. */
export function DueLine({
  objectives,
  accountId,
  onCheckIn,
}: {
  objectives: PanelView['objectives'];
  accountId: string;
  onCheckIn: (keyResult: KeyResultView) => void;
}) {
  const due = objectives.flatMap(({ ownerId, keyResults }) =>
    keyResults.filter((each) => each.checkInDue && (each.ownerId ?? ownerId) === accountId),
  );
  const [first] = due;
  if (first === undefined) return null;
  return (
    <p className="row">
      <strong>{plural(due.length, 'check-in is', 'check-ins are')} due</strong>
      <Button compact onClick={() => onCheckIn(first)}>
        Check in {first.key}
      </Button>
    </p>
  );
}
