import type { TaggingView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { Button } from '../../ui/button';
import { Lozenge } from '../../ui/lozenge';
import { ScreenHeading } from '../../ui/screen-heading';

const STATES = { future: 'Future', active: 'Active', closed: 'Closed' } as const;

/** Which sprint this is: name, state, days, team. */
export function SprintHeader({ tagging, onReview }: { tagging: TaggingView; onReview: () => void }) {
  const { dayRange } = useFormats();
  const { sprint, team } = tagging;
  return (
    <header className="tagging-head">
      <ScreenHeading view="Tag sprint goal">{sprint.name}</ScreenHeading>
      <p className="row subtle">
        <Lozenge tone={sprint.state === 'active' ? 'info' : 'neutral'}>{STATES[sprint.state]}</Lozenge>
        {sprint.start && sprint.end && <span>{dayRange(sprint.start, sprint.end)}</span>}
        {team && <span dir="auto">{team.name}</span>}
        {sprint.state !== 'future' && (
          <Button compact className="push" onClick={onReview}>
            Sprint review
          </Button>
        )}
      </p>
    </header>
  );
}
