import History from '../change-log/history';
import { ObjectiveReviews } from './objective-reviews';

/** Why things are no longer as they were planned: the change reviews of a key result's objective. */
export default function ChangesSection({ objectiveId, today }: { objectiveId: string; today: string }) {
  return (
    <section className="stack-tight" aria-labelledby="changes">
      <h2 id="changes">Changes</h2>
      <ObjectiveReviews objectiveId={objectiveId} today={today} />
      <History subject={{ kind: 'objective', id: objectiveId }} version={0} />
    </section>
  );
}
