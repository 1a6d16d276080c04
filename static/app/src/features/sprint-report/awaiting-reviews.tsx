import { useState } from 'react';
import type { ReportBoard } from '../../../../../src/contract/sprints/history';
import { useFormats } from '../../client/app-context';
import { Button } from '../../ui/button';
import { SectionMessage } from '../../ui/section-message';
import { openReview } from '../panel/open-tagging';

/** Closed sprints that wait for their review, the earliest first: those have the least time left. */
export function AwaitingReviews({
  boards,
  today,
  onChanged,
}: {
  boards: readonly ReportBoard[];
  today: string;
  onChanged: () => void;
}) {
  const formats = useFormats();
  const [failed, setFailed] = useState(false);
  const awaiting = boards
    .flatMap((board) => board.awaiting.map((sprint) => ({ ...sprint, board })))
    .sort((a, b) => (a.end < b.end ? -1 : 1));
  if (awaiting.length === 0) return null;
  return (
    <SectionMessage
      title={
        awaiting.length === 1 ? 'A sprint awaits its review' : `${awaiting.length} sprints await their review`
      }
    >
      <ul className="plain-list">
        {awaiting.map(({ id, name, end, board }) => (
          <li key={id} className="row">
            <span>
              <strong dir="auto">{name}</strong>{' '}
              <span className="subtle">
                of <span dir="auto">{board.name}</span>, closed {formats.day(end, today)}
              </span>
            </span>
            <Button
              compact
              onClick={() => {
                setFailed(false);
                openReview(id, board.id, onChanged).catch(() => setFailed(true));
              }}
            >
              Review {name}
            </Button>
          </li>
        ))}
      </ul>
      {failed && <p>Jira could not open the view here. Reload the page and try again.</p>}
    </SectionMessage>
  );
}
