import type { PlanningSprint, PlanningView } from '../../../../../src/contract/planning/answers';
import { useFormats } from '../../client/app-context';
import type { Formats } from '../../format/formats';
import { IconButton } from '../../ui/button';
import { Lozenge } from '../../ui/lozenge';
import { ScreenHeading } from '../../ui/screen-heading';
import { Select } from '../../ui/select';

const STATES = { future: 'Next', active: 'Active' } as const;

/** Which sprint is looked at, with its days; the others of the board to choose from. */
export function PlanHeader({
  planning,
  sprintId,
  reading,
  onSprint,
  onReload,
}: {
  planning: PlanningView;
  sprintId: string | null;
  reading: boolean;
  onSprint: (sprintId: string) => void;
  onReload: () => void;
}) {
  const formats = useFormats();
  const { sprints, team, board } = planning;
  const sprint = sprints.find(({ id }) => id === sprintId);
  const title = sprint?.name ?? board.name ?? team?.name ?? 'Planning check';
  return (
    <header className="planning-head">
      <div>
        <ScreenHeading view="Planning check">{title}</ScreenHeading>
        <p className="row subtle">
          {sprint && (
            <Lozenge tone={sprint.state === 'active' ? 'info' : 'neutral'}>
              {sprint.state === 'active' ? 'Active' : 'Future'}
            </Lozenge>
          )}
          {sprint?.start && sprint.end && (
            <span>{formats.dayRange(sprint.start.slice(0, 10), sprint.end.slice(0, 10))}</span>
          )}
          {sprint?.foreign && <Lozenge>Of another board</Lozenge>}
          {team && team.name !== title && <span dir="auto">{team.name}</span>}
        </p>
      </div>
      <div className="row planning-choice">
        {sprints.length > 1 && sprint && (
          <Select
            label="Sprint"
            value={sprint.id}
            options={sprints.map((each) => ({ value: each.id, label: sprintLabel(each, formats) }))}
            onChange={onSprint}
          />
        )}
        <IconButton icon="refresh" label="Read again" busy={reading} onClick={onReload} />
      </div>
    </header>
  );
}

function sprintLabel({ name, state, start, foreign }: PlanningSprint, formats: Formats): string {
  const from = start === null ? '' : ` from ${formats.day(start.slice(0, 10))}`;
  return `${name} (${STATES[state].toLowerCase()}${from}${foreign ? ', another board' : ''})`;
}
