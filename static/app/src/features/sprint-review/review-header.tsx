import type { SprintReviewView } from '../../../../../src/contract/sprints/answers';
import { useFormats } from '../../client/app-context';
import { Lozenge } from '../../ui/lozenge';
import { ScreenHeading } from '../../ui/screen-heading';
import { planNote, workWords } from './review-words';

const STATES = { future: 'Future', active: 'Active', closed: 'Closed' } as const;

/** Which sprint this is, and what it planned and did. */
export function ReviewHeader({ view, children }: { view: SprintReviewView; children?: React.ReactNode }) {
  const formats = useFormats();
  const { sprint, team, work } = view;
  const note = work && planNote(work);
  return (
    <header className="tagging-head">
      <div className="row">
        <ScreenHeading view="Sprint review">{sprint.name}</ScreenHeading>
        {children && <span className="row push">{children}</span>}
      </div>
      <p className="row subtle">
        <Lozenge tone={sprint.state === 'active' ? 'info' : 'neutral'}>
          {sprint.gone ? 'Deleted in Jira' : STATES[sprint.state]}
        </Lozenge>
        {sprint.start && sprint.end && <span>{formats.dayRange(sprint.start, sprint.end)}</span>}
        {team && <span dir="auto">{team.name}</span>}
      </p>
      {work && (
        <p className="small subtle tabular">
          {workWords(work, sprint.state, formats)}
          {note && `. ${note}`}
        </p>
      )}
    </header>
  );
}
