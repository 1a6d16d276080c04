import type { ModalRequest } from '../bridge/surface';
import { createStore } from '../ui/store';

export interface OpenModal extends ModalRequest {
  id: number;
}

/** App views open over the page, the topmost last. */
export const modalStack = createStore<readonly OpenModal[]>([]);
let lastId = 0;

export function openModal(request: ModalRequest): void {
  lastId += 1;
  const id = lastId;
  modalStack.set((open) => [...open, { ...request, id }]);
}

/** Closes a view and whatever it opened over itself; the openers learn of it. A view closes only once. */
export function closeModal(id: number, payload: unknown): void {
  const open = modalStack.get();
  const at = open.findIndex((modal) => modal.id === id);
  if (at < 0) return;
  modalStack.set((now) => now.slice(0, at));
  for (const modal of open.slice(at).reverse()) modal.onClosed(modal.id === id ? payload : undefined);
}
