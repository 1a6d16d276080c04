import { DayAndStatus, DoneAnswers } from '../check-in/check-in-answers';
import type { CheckInDraft } from '../check-in/check-in-draft';

/** What most weeks go without: folded away until it is wanted, or wrong. */
export function MoreAnswers({
  draft,
  today,
  problem,
  onChange,
}: {
  draft: CheckInDraft;
  today: string;
  problem: (field: string) => string | undefined;
  onChange: (part: Partial<CheckInDraft>) => void;
}) {
  const wrong = ['shipped', 'effect', 'day'].some((field) => problem(field) !== undefined);
  return (
    <details className="disclosure" open={wrong || draft.ownStatus !== null}>
      <summary>What shipped, what it did, own status, another day</summary>
      <div className="stack queue-more">
        <DoneAnswers draft={draft} problem={problem} onChange={onChange} />
        <DayAndStatus draft={draft} today={today} problem={problem} onChange={onChange} />
      </div>
    </details>
  );
}
