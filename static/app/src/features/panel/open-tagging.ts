import { Modal } from '@forge/bridge';

/** Opens Tag sprint goal above this view; `onClose` runs when it is closed again. Rejects when Jira cannot open it. */
export function openTagging(sprintId: string, boardId: string, onClose: () => void): Promise<void> {
  return openSprint('Tag sprint goal', { sprintId, boardId }, onClose);
}

/** The same with the sprint's review. */
export function openReview(sprintId: string, boardId: string, onClose: () => void): Promise<void> {
  return openSprint('Sprint review', { sprintId, boardId, view: 'review' }, onClose);
}

function openSprint(title: string, context: Record<string, string>, onClose: () => void): Promise<void> {
  const modal = new Modal({ resource: 'app/sprint-action', size: 'large', title, context, onClose });
  return modal.open();
}
