import type { EarlierReview, SprintReviewView } from '../../../../../src/contract/sprints/answers';
import { useFormats } from '../../client/app-context';
import type { Person } from '../../client/people';
import { plural } from '../../format/plural';
import { SectionMessage } from '../../ui/section-message';
import { ACTUAL_WORDS } from './review-words';

type Names = (id: string | null) => Person | undefined;

/** Who said it, until when it may be said, and what is still to be finished. */
export function ReviewNotes({ view, person }: { view: SprintReviewView; person: Names }) {
  const formats = useFormats();
  const { reviewed, refusal, openUntil, today } = view;
  return (
    <>
      {refusal !== null && (
        <SectionMessage title="To be read only">
          <p>{refusal.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => formats.day(day, today))}</p>
        </SectionMessage>
      )}
      {reviewed?.recorded === false && (
        <SectionMessage tone="warning" title="The last save broke off">
          <p>
            The review is kept, but some check-ins of it are not written yet. Save it again: what is there
            already is not written twice.
          </p>
        </SectionMessage>
      )}
      {(reviewed !== null || (openUntil !== null && refusal === null)) && (
        <p className="small subtle">
          {reviewed && `Reviewed by ${person(reviewed.by)?.name ?? '…'}, ${formats.moment(reviewed.at)}. `}
          {openUntil !== null &&
            refusal === null &&
            (openUntil >= today
              ? `Open to the team until ${formats.day(openUntil, today)}.`
              : 'You may still correct it: you lead the team or manage OKRs.')}
        </p>
      )}
    </>
  );
}

/** What the review said before it was corrected, folded away. */
export function EarlierReviews({ earlier, person }: { earlier: readonly EarlierReview[]; person: Names }) {
  const formats = useFormats();
  if (earlier.length === 0) return null;
  return (
    <details className="disclosure small">
      <summary>{plural(earlier.length, 'earlier version')} of this review</summary>
      <ol className="plain-list">
        {earlier.map((each) => (
          <li key={each.at}>
            <strong>
              {person(each.by)?.name ?? '…'}, {formats.moment(each.at)}
            </strong>
            <ul className="plain-list">
              {each.lines.map((line) => (
                <li key={line.text} className="people-text" dir="auto">
                  {line.text}: {ACTUAL_WORDS[line.actual]}
                  {line.note && ` – ${line.note}`}
                </li>
              ))}
              {each.values.map(({ key, after, learned }) => (
                <li key={key} className="people-text" dir="auto">
                  {key}: {after === null ? 'no new number' : formats.amount(after, '', 2)}
                  {learned && ` – ${learned}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
