import { useState } from 'react';
import type { PanelView, SprintView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { Button } from '../../ui/button';
import { SectionMessage } from '../../ui/section-message';
import { openReview } from './open-tagging';

/** Closed sprints that wait for their review, and the way into each (PRODUCT §5.5). */
export function AwaitedReviews({ panel, onChanged }: { panel: PanelView; onChanged: () => void }) {
  const awaited = panel.sprints.filter(({ review }) => review === 'awaited');
  return (
    <>
      {awaited.map((sprint) => (
        <AwaitedReview key={sprint.id} sprint={sprint} boardId={panel.board.id} onChanged={onChanged} />
      ))}
    </>
  );
}

function AwaitedReview({
  sprint,
  boardId,
  onChanged,
}: {
  sprint: SprintView;
  boardId: string;
  onChanged: () => void;
}) {
  const { day } = useFormats();
  const [failed, setFailed] = useState(false);
  return (
    <SectionMessage
      title={`${sprint.name} awaits its review`}
      actions={
        <Button
          onClick={() => {
            setFailed(false);
            openReview(sprint.id, boardId, onChanged).catch(() => setFailed(true));
          }}
        >
          Review {sprint.name}
        </Button>
      }
    >
      <p>
        {sprint.end && `Closed on ${day(sprint.end)}. `}
        {failed
          ? 'Jira could not open the view here. Reload the page and try again.'
          : 'Say what became of its lines while everybody remembers.'}
      </p>
    </SectionMessage>
  );
}
