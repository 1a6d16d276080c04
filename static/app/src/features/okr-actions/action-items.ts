import type { MenuProps } from '../../ui/menu';
import type { WorkspaceDialog } from '../workspace/workspace-context';

type Items = MenuProps['items'];
type Open = (dialog: WorkspaceDialog) => void;

/** What else can be done with an objective by those who may edit it, as items of its menu. */
export function objectiveActions(objectiveId: string, archived: boolean, open: Open): Items {
  return [
    { label: 'Move…', onSelect: () => open({ kind: 'move', objectiveId }) },
    { label: 'Copy…', onSelect: () => open({ kind: 'copy', objectiveId }) },
    { label: 'Save as template…', onSelect: () => open({ kind: 'save-template', objectiveId }) },
    {
      label: archived ? 'Take out of the archive…' : 'Archive…',
      onSelect: () => open({ kind: 'archive', objectiveId }),
    },
    { label: 'Delete…', onSelect: () => open({ kind: 'delete', objectiveId }) },
  ];
}

/** The same of a key result. */
export function keyResultActions(
  ids: { readonly objectiveId: string; readonly keyResultId: string },
  open: Open,
): Items {
  return [
    { label: 'Move…', onSelect: () => open({ kind: 'move', ...ids }) },
    { label: 'Copy…', onSelect: () => open({ kind: 'copy', ...ids }) },
    { label: 'Delete…', onSelect: () => open({ kind: 'delete', ...ids }) },
  ];
}
