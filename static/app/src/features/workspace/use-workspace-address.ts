import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import { withTimeout } from '../../client/with-timeout';
import { HOME, makeAddress, parseAddress, type WorkspaceAddress } from './workspace-address';

/** What the page uses of the bridge's history. */
interface PageHistory {
  readonly location: { readonly pathname: string; readonly search: string };
  push(path: string): void;
  replace(path: string): void;
  listen(listener: () => void): () => void;
}

export interface AddressBar {
  /** null until Jira has said where the page stands. */
  readonly address: WorkspaceAddress | null;
  /** Goes somewhere; `replace` for what is no step of its own, such as a filter. */
  go(part: Partial<WorkspaceAddress>, how?: 'push' | 'replace'): void;
}

/** The page's part of Jira's address. Where Jira gives no history the page works without: only a reload forgets. */
export function useWorkspaceAddress(): AddressBar {
  const [address, setAddress] = useState<WorkspaceAddress | null>(null);
  const history = useRef<PageHistory>();
  const now = useRef<WorkspaceAddress>(HOME);

  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;
    const show = (next: WorkspaceAddress) => {
      now.current = next;
      setAddress(next);
    };
    const open = async () => {
      const made: PageHistory = await withTimeout(view.createHistory(), 5_000, () => new Error('no history'));
      if (left) return;
      history.current = made;
      const read = () => {
        const next = parseAddress(made.location.pathname, made.location.search);
        // A key result's address names no tab: the one it was opened from is where its way back leads.
        const { tab, part } = now.current;
        show(next.keyResult === null ? next : { ...next, tab, part });
      };
      // The bridge renews `location` in a listener of its own; it is registered first.
      stop = made.listen(read);
      read();
    };
    open().catch(() => !left && show(HOME));
    return () => {
      left = true;
      stop?.();
    };
  }, []);

  const go = useCallback((part: Partial<WorkspaceAddress>, how: 'push' | 'replace' = 'push') => {
    const next = { ...now.current, ...part };
    now.current = next;
    setAddress(next);
    history.current?.[how](makeAddress(next));
  }, []);
  return { address, go };
}
