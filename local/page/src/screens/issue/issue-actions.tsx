import { useState } from 'react';
import type { Extension } from '../../modules/extension';
import { ModuleMenuItems } from '../../modules/module-menu';
import { type JiraPlace, useModulesAt } from '../../modules/use-modules-at';
import { IconButton } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import { DeleteIssueDialog } from './delete-issue-dialog';
import { MoveIssueDialog } from './move-issue-dialog';
import type { IssueData } from './use-issue';

interface IssueActionsProps {
  data: IssueData;
  projectKey: string;
  place: JiraPlace;
  extension: () => Extension;
  onGone: () => void;
  onMoved: (key: string) => void;
}

/** The issue's menu: what is done with the whole of it, and what apps add. */
export function IssueActions({
  data: { issue },
  projectKey,
  place,
  extension,
  onGone,
  onMoved,
}: IssueActionsProps) {
  const actions = useModulesAt('jira:issueAction', place);
  const [dialog, setDialog] = useState<'move' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const isSubtask = (issue.fields.issuetype.hierarchyLevel ?? 0) < 0;
  return (
    <>
      <Menu trigger={<IconButton look="default" icon="more" label="Issue actions" />}>
        {isSubtask ? null : <MenuItem onSelect={() => setDialog('move')}>Move</MenuItem>}
        <MenuItem onSelect={() => setDialog('delete')}>Delete</MenuItem>
        <ModuleMenuItems modules={actions} extension={extension} />
      </Menu>
      {dialog === 'move' ? (
        <MoveIssueDialog issue={issue} projectKey={projectKey} onClose={close} onMoved={onMoved} />
      ) : null}
      {dialog === 'delete' ? <DeleteIssueDialog issue={issue} onClose={close} onGone={onGone} /> : null}
    </>
  );
}
