import './change-review.css';
import type { ReviewView } from '../../../../../src/contract/reviews/views';
import { DECISION_WORDS } from '../../../../../src/domain/okr/review-decision';
import { useFormats } from '../../client/app-context';
import type { Person } from '../../client/people';
import { changeWords } from '../workspace/key-result/numbers-words';

/** Change reviews, the latest first: what was decided, by whom, and why. */
export function ReviewList({
  reviews,
  personOf,
  today,
}: {
  reviews: readonly ReviewView[];
  personOf: (accountId: string) => Person | undefined;
  today: string;
}) {
  const formats = useFormats();
  return (
    <ol className="review-list" aria-label="Change reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <p>
            <strong>It {DECISION_WORDS[review.decision]}</strong>{' '}
            <span className="small subtle">
              {formats.day(review.day, today)}, {personOf(review.by)?.name ?? '…'}
              {untold(review).length > 0 && ` · new numbers: ${untold(review).join(', ')}`}
            </span>
          </p>
          {review.numbers.map((of) => (
            <p key={of.keyResultId} className="small tabular">
              {of.key}: {changeWords(of.before, of.after, of, formats)}
            </p>
          ))}
          <dl className="people-text" dir="auto">
            <Said name="Why" text={review.reason} />
            <Said name="What changed" text={review.changed} />
            <Said name="What it means" text={review.meaning} />
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** Key results whose new numbers cannot be shown any more: they went to another objective, or are deleted. */
function untold({ keys, numbers }: ReviewView): readonly string[] {
  return keys.filter((key) => !numbers.some((of) => of.key === key));
}

function Said({ name, text }: { name: string; text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
