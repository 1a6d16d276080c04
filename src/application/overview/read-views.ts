import type { SavedViews } from '../../contract/overview/answers';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { savedViews, storedViews, viewsAddresses } from './views-rows';

/** The caller's saved views of the Overview, and those that are shared with everybody. */
export async function readViews(deps: Deps, caller: Caller): Promise<SavedViews> {
  const { own, shared } = storedViews(await deps.store.read(viewsAddresses(caller)), caller);
  return savedViews(own.views, shared.views);
}
