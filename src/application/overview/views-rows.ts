import type { SavedView, SavedViews } from '../../contract/overview/answers';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import type { Address, Rows } from '../ports';
import { ONLY } from '../records/kinds';
import type { ViewRecord } from '../records/views-record';

/** Where the saved views lie that a caller sees: their own, and the shared ones. */
export const viewsAddresses = (caller: Caller): readonly Address[] => [
  { kind: 'views', key: callerName(caller) },
  { kind: 'sharedViews', key: ONLY },
];

export function storedViews(rows: Rows, caller: Caller) {
  const own = rows.get('views', callerName(caller));
  const shared = rows.get('sharedViews', ONLY);
  return {
    own: { views: own?.record.views ?? [], version: own?.version ?? 0 },
    shared: { views: shared?.record.views ?? [], version: shared?.version ?? 0 },
  };
}

/** As menus list them: by name. */
export function savedViews(own: readonly ViewRecord[], shared: readonly ViewRecord[]): SavedViews {
  return { own: inOrder(own), shared: inOrder(shared) };
}

function inOrder(views: readonly ViewRecord[]): readonly SavedView[] {
  return [...views]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, filters }) => ({ id, name, filters }));
}

/** Saved views are a person's: the app itself has none. */
export function needPerson(caller: Caller): string {
  if (caller.kind === 'person') return caller.accountId;
  throw new AppError('FORBIDDEN', 'Only people save views.');
}
