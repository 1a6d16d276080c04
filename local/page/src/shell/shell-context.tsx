import { createContext, useContext } from 'react';
import type { Session } from '../api/host';
import type { UiModule } from '../modules/ui-module';

/** What every screen may rely on being there. */
export interface Shell {
  session: Session;
  modules: readonly UiModule[];
  /** The host's clock now, which may stand on another day than this machine's. */
  now(): number;
}

const Context = createContext<Shell | null>(null);
export const ShellProvider = Context.Provider;

/** The session and the app's modules. Throws outside of the shell. */
export function useShell(): Shell {
  const shell = useContext(Context);
  if (!shell) throw new Error('useShell outside of the shell');
  return shell;
}
