export interface UnmodelledCall {
  service: string;
  method: string;
  path: string;
  at: string;
}

/** Calls met that this host does not model. Loud on purpose: tests end with the list empty. */
export function createUnmodelled(now: () => number) {
  const list: UnmodelledCall[] = [];
  return {
    record(service: string, method: string, path: string): void {
      list.push({ service, method, path, at: new Date(now()).toISOString() });
    },
    list: (): UnmodelledCall[] => [...list],
  };
}

export type Unmodelled = ReturnType<typeof createUnmodelled>;
