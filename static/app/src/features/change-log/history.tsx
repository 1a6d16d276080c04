import { useState } from 'react';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { ChangeLog, type ChangeLogProps } from './change-log';

/** The activity log of one thing, folded: read when somebody opens it (PRODUCT §6). */
export default function History({ subject, version }: Pick<ChangeLogProps, 'subject' | 'version'>) {
  const { frame } = useWorkspaceFrame();
  const [open, setOpen] = useState(false);
  return (
    <details className="disclosure small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>History</summary>
      {open && <ChangeLog subject={subject} version={version} teams={frame.teams} cycles={frame.cycles} />}
    </details>
  );
}
