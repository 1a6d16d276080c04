import { useSyncExternalStore } from 'react';

export interface Store<T> {
  get(): T;
  set(change: (now: T) => T): void;
  subscribe(listener: () => void): () => void;
}

/** A value that things outside React change too: bridge calls of frames open modals and show flags. */
export function createStore<T>(start: T): Store<T> {
  const listeners = new Set<() => void>();
  let now = start;
  return {
    get: () => now,
    set(change) {
      now = change(now);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
