import { createContext, useContext } from 'react';
import type { Person } from '../../../client/people';

/** The person behind an account id; undefined while the name is being read, null for nobody. */
export type OwnerOf = (accountId: string | null) => Person | undefined | null;

const Owners = createContext<OwnerOf>(() => undefined);

/** Names and pictures for all rows, read once for the whole table. */
export const OwnersProvider = Owners.Provider;

export function useOwners(): OwnerOf {
  return useContext(Owners);
}
