import type { Parsed } from '../../contract/api';
import type { SavedViews } from '../../contract/overview/answers';
import { activity } from '../activity';
import type { Caller } from '../caller';
import type { Change, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { again } from '../retry';
import { demand, isManager } from '../rights';
import { needPerson, savedViews, storedViews, viewsAddresses } from './views-rows';

/** Deletes a saved view: one's own, or as an OKR manager a shared one. One that is gone stays gone. */
export async function removeView(
  deps: Deps,
  caller: Caller,
  { id }: Parsed<'views.remove'>,
): Promise<SavedViews> {
  const accountId = needPerson(caller);
  return again(async () => {
    const stored = storedViews(await deps.store.read(viewsAddresses(caller)), caller);
    const own = stored.own.views.filter((each) => each.id !== id);
    const shared = stored.shared.views.filter((each) => each.id !== id);
    const before = stored.shared.views.find((each) => each.id === id);
    const changes: Change[] = [];
    if (own.length < stored.own.views.length) {
      const { version } = stored.own;
      changes.push({ op: 'put', kind: 'views', key: accountId, record: { views: own }, version });
    }
    if (before !== undefined) {
      await demand(isManager(deps, caller), 'Only OKR managers delete shared views.');
      const { version } = stored.shared;
      changes.push(
        { op: 'put', kind: 'sharedViews', key: ONLY, record: { views: shared }, version },
        activity(deps, caller, `view:${id}`, 'view deleted', { before: { name: before.name } }),
      );
    }
    if (changes.length > 0) await deps.store.commit(changes);
    return savedViews(own, shared);
  });
}
