import { useState } from 'react';
import type { Extension } from '../../modules/extension';
import { ModuleMenuItems } from '../../modules/module-menu';
import { modulesOf } from '../../modules/ui-module';
import { useShell } from '../../shell/shell-context';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { DeleteIssueDialog } from './delete-issue-dialog';
import { MoveIssueDialog } from './move-issue-dialog';
import type { IssueData } from './use-issue';

interface IssueActionsProps {
  data: IssueData;
  projectKey: string;
  extension: () => Extension;
  onGone: () => void;
  onMoved: (key: string) => void;
}

/** The issue's menu: what is done with the whole of it, and what apps add. */
export function IssueActions({ data: { issue }, projectKey, extension, onGone, onMoved }: IssueActionsProps) {
  const { modules } = useShell();
  const [dialog, setDialog] = useState<'move' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const isSubtask = (issue.fields.issuetype.hierarchyLevel ?? 0) < 0;
  return (
    <>
      <Menu trigger={<IconButton look="default" icon="more" label="Issue actions" />}>
        {isSubtask ? null : <MenuItem onSelect={() => setDialog('move')}>Move</MenuItem>}
        <MenuItem onSelect={() => setDialog('delete')}>Delete</MenuItem>
        <ModuleMenuItems modules={modulesOf(modules, 'jira:issueAction')} extension={extension} />
      </Menu>
      {dialog === 'move' ? (
        <MoveIssueDialog issue={issue} projectKey={projectKey} onClose={close} onMoved={onMoved} />
      ) : null}
      {dialog === 'delete' ? <DeleteIssueDialog issue={issue} onClose={close} onGone={onGone} /> : null}
    </>
  );
}
