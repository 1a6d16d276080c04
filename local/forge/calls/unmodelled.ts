export interface UnmodelledCall {
  service: string;
  method: string;
  path: string;
  /** Else it passed, though Forge might have said otherwise. */
  refused: boolean;
  at: string;
}

/** Calls met that this host does not model. Loud on purpose: tests end with the list empty. */
export function createUnmodelled(now: () => number) {
  const list: UnmodelledCall[] = [];
  return {
    /** @param refused false for what passed all the same */
    record(service: string, method: string, path: string, refused = true): void {
      list.push({ service, method, path, refused, at: new Date(now()).toISOString() });
    },
    list: (): UnmodelledCall[] => [...list],
  };
}

export type Unmodelled = ReturnType<typeof createUnmodelled>;
