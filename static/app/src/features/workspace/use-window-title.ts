import { view } from '@forge/bridge';
import { useEffect } from 'react';

/** Names the browser's tab and history entry after what is open; where Jira does not let it, nothing is lost. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    view.changeWindowTitle(title).catch(() => undefined);
  }, [title]);
}
