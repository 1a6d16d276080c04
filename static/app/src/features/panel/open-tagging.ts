import { Modal } from '@forge/bridge';

/** Opens Tag sprint goal above this view; `onClose` runs when it is closed again. Rejects when Jira cannot open it. */
export function openTagging(sprintId: string, boardId: string, onClose: () => void): Promise<void> {
  const modal = new Modal({
    resource: 'app/sprint-action',
    size: 'large',
    title: 'Tag sprint goal',
    context: { sprintId, boardId },
    onClose,
  });
  return modal.open();
}
