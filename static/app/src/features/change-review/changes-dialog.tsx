import { Dialog } from '../../ui/dialog';
import History from '../change-log/history';
import { ObjectiveReviews } from './objective-reviews';

interface ChangesDialogProps {
  objectiveId: string;
  /** Key of the objective, where it is known already. */
  humanKey: string;
  today: string;
  onClose: () => void;
}

/** What changed about an objective and why: its change reviews, and the log of all that was done to it. */
export function ChangesDialog({ objectiveId, humanKey, today, onClose }: ChangesDialogProps) {
  return (
    <Dialog title={`Changes of ${humanKey}`} onClose={onClose}>
      <div className="stack">
        <ObjectiveReviews objectiveId={objectiveId} today={today} />
        <History subject={{ kind: 'objective', id: objectiveId }} version={0} />
      </div>
    </Dialog>
  );
}
