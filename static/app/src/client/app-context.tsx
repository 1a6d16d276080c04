import { createContext, type ReactNode, useContext } from 'react';
import type { Formats } from '../format/formats';
import type { Place } from './place';

/** What every view knows about its surroundings. */
export interface AppContext {
  readonly place: Place;
  readonly accountId: string;
  readonly formats: Formats;
}

const Context = createContext<AppContext | null>(null);

export function AppContextProvider({ value, children }: { value: AppContext; children: ReactNode }) {
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** Throws outside of a started entry. */
export function useAppContext(): AppContext {
  const value = useContext(Context);
  if (!value) throw new Error('useAppContext needs a started entry');
  return value;
}

export const useFormats = (): Formats => useAppContext().formats;
