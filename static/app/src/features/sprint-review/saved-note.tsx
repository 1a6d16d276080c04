import type { SprintReviewSaved, SprintReviewView } from '../../../../../src/contract/sprints/answers';
import { SectionMessage } from '../../ui/section-message';
import { useMessageFocus } from '../../ui/use-message-focus';
import { ACTUAL_WORDS } from './review-words';

export type Saved = Extract<SprintReviewSaved, { outcome: 'saved' }>;

/** What was recorded, and where it is seen from now on. */
export function SavedNote({ saved }: { saved: Saved }) {
  const message = useMessageFocus<HTMLDivElement>(true);
  return (
    <SectionMessage ref={message} tone="success" title="The review is saved">
      <ul className="plain-list">
        <li>{linesSaid(saved.review)}</li>
        {saved.checkedIn.length > 0 && <li>Checked in: {saved.checkedIn.join(', ')}.</li>}
        {saved.proposed.length > 0 && (
          <li>Left for the owner to confirm: {saved.proposed.join(', ')}. Until then nothing changes.</li>
        )}
        {saved.refused.map(({ key, why }) => (
          <li key={key}>
            {key}: the value was not taken. {why}
          </li>
        ))}
      </ul>
      <p>
        You see it in the OKR panel of the board, on the page of each key result, and under Reviews in
        Throughline of the project. Until the time is over you can correct it here.
      </p>
    </SectionMessage>
  );
}

function linesSaid({ lines }: SprintReviewView): string {
  const count = (actual: keyof typeof ACTUAL_WORDS) => lines.filter((line) => line.actual === actual).length;
  if (lines.length === 0) return 'The sprint had no goal lines.';
  const words = (['met', 'partly', 'missed'] as const).flatMap((actual) =>
    count(actual) === 0 ? [] : [`${count(actual)} ${ACTUAL_WORDS[actual].toLowerCase()}`],
  );
  return `Lines: ${words.join(', ')}.`;
}
