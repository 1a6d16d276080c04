import { createStore } from '../../ui/store';

/** Whether the create dialog is open, and what it begins with. */
export const createDialog = createStore<{ projectKey: string | null } | null>(null);

export function openCreateDialog(projectKey: string | null): void {
  createDialog.set(() => ({ projectKey }));
}

export function closeCreateDialog(): void {
  createDialog.set(() => null);
}
