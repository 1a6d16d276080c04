import { useState } from 'react';
import type { Sprint } from '../../api/shapes';
import { deleteSprint } from '../../api/sprints';
import { sprintActionExtension } from '../../modules/extension';
import { ModuleMenuItems } from '../../modules/module-menu';
import { modulesOf } from '../../modules/ui-module';
import { useShell } from '../../shell/shell-context';
import { Button, IconButton } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Menu, MenuItem } from '../../ui/menu';
import { useChange } from '../../ui/use-change';
import { type BoardData, projectRef } from '../board/use-board';
import { CompleteSprintDialog } from '../sprint/complete-sprint-dialog';
import { SprintDialog } from '../sprint/sprint-dialog';

interface SprintHeadProps {
  sprint: Sprint;
  data: BoardData;
  sprints: readonly Sprint[];
  issueCount: number;
}

/** What can be done with one sprint: its button and its menu, with what apps add to it. */
export function SprintHead({ sprint, data, sprints, issueCount }: SprintHeadProps) {
  const { modules } = useShell();
  const [dialog, setDialog] = useState<'edit' | 'start' | 'complete' | 'delete' | null>(null);
  const remove = useChange(() => deleteSprint(sprint.id), 'The sprint was not deleted');
  const close = () => setDialog(null);
  const isActive = sprint.state === 'active';
  return (
    <>
      <Button
        look={isActive ? 'default' : 'primary'}
        onClick={() => setDialog(isActive ? 'complete' : 'start')}
        aria-label={`${isActive ? 'Complete sprint' : 'Start sprint'}: ${sprint.name}`}
      >
        {isActive ? 'Complete sprint' : 'Start sprint'}
      </Button>
      <Menu trigger={<IconButton look="default" icon="more" label={`Sprint actions: ${sprint.name}`} />}>
        <MenuItem onSelect={() => setDialog('edit')}>Edit sprint</MenuItem>
        <MenuItem onSelect={() => setDialog(isActive ? 'complete' : 'start')}>
          {isActive ? 'Complete sprint' : 'Start sprint'}
        </MenuItem>
        <MenuItem onSelect={() => setDialog('delete')}>Delete sprint</MenuItem>
        <ModuleMenuItems
          modules={modulesOf(modules, 'jira:sprintAction')}
          extension={() =>
            sprintActionExtension(
              { sprint, board: data.board, project: projectRef(data) },
              window.location.href,
            )
          }
        />
      </Menu>
      {dialog === 'edit' || dialog === 'start' ? (
        <SprintDialog mode={dialog} sprint={sprint} issueCount={issueCount} onClose={close} />
      ) : null}
      {dialog === 'complete' ? (
        <CompleteSprintDialog data={data} sprint={sprint} openSprints={sprints} onClose={close} />
      ) : null}
      {dialog === 'delete' ? (
        <ConfirmDialog
          title={`Delete ${sprint.name}?`}
          confirm="Delete"
          onConfirm={() => {
            close();
            remove.mutate(undefined);
          }}
          onClose={close}
        >
          <p>Its issues go to the backlog. The sprint and its goal are gone for good.</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
