import { useQuery } from '@tanstack/react-query';
import { transitionIssue } from '../../api/issues';
import { queries } from '../../api/queries';
import type { Issue } from '../../api/shapes';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { StatusLozenge, statusTone } from '../../ui/lozenge';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu';
import { useChange } from '../../ui/use-change';

/** The status, and the steps its workflow allows from there. */
export function StatusMenu({ issue }: { issue: Issue }) {
  const { status } = issue.fields;
  const transitions = useQuery(queries.transitions(issue.key));
  const move = useChange((id: string) => transitionIssue(issue.key, id), 'The status was not changed');
  const steps = transitions.data?.filter((step) => step.to.id !== status.id) ?? [];
  return (
    <Menu
      align="start"
      trigger={
        <Button className={`status-button tone-${statusTone(status)}`} disabled={move.isPending}>
          <span className="visually-hidden">Status: </span>
          {status.name} <Icon name="chevron-down" />
        </Button>
      }
    >
      <MenuGroup label="Move to">
        {steps.map((step) => (
          <MenuItem
            key={step.id}
            onSelect={() => move.mutate(step.id)}
            note={noteOf(step.name, step.to.name)}
          >
            <StatusLozenge status={step.to} />
          </MenuItem>
        ))}
        {transitions.data && steps.length === 0 ? (
          <p className="menu-note">No other status can follow</p>
        ) : null}
      </MenuGroup>
    </Menu>
  );
}

function noteOf(transition: string, status: string): string | undefined {
  return transition === status ? undefined : transition;
}
