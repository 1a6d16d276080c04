type Listener = (payload: unknown) => void;

/** Events between the frames of one app on one page; nothing leaves the page. */
export function createEvents() {
  const listeners = new Map<string, Set<Listener>>();
  return {
    emit(event: string, payload: unknown): void {
      for (const listener of [...(listeners.get(event) ?? [])]) listener(payload);
    },
    /** Returns how to stop listening. */
    on(event: string, listener: Listener): () => void {
      const found = listeners.get(event) ?? new Set();
      listeners.set(event, found.add(listener));
      return () => found.delete(listener);
    },
  };
}

export const pageEvents = createEvents();
