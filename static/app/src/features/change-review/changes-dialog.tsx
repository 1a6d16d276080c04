import { Dialog } from '../../ui/dialog';
import { ObjectiveReviews } from './objective-reviews';

interface ChangesDialogProps {
  objectiveId: string;
  /** Key of the objective, where it is known already. */
  humanKey: string;
  today: string;
  onClose: () => void;
}

/** What changed about an objective and why: its change reviews. */
export function ChangesDialog({ objectiveId, humanKey, today, onClose }: ChangesDialogProps) {
  return (
    <Dialog title={`Changes of ${humanKey}`} onClose={onClose}>
      <ObjectiveReviews objectiveId={objectiveId} today={today} />
    </Dialog>
  );
}
