import type { Parsed } from '../../contract/api';
import type { SavedViews } from '../../contract/overview/answers';
import { dayOf } from '../../domain/okr/calendar-day';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Change, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { VIEWS_LIMIT, type ViewRecord } from '../records/views-record';
import { again } from '../retry';
import { demand, isManager } from '../rights';
import { needPerson, savedViews, storedViews, viewsAddresses } from './views-rows';

/**
 * Saves filters of the Overview under a name, or gives a saved view another name or other filters. `shared` puts it
 * where everybody sees it, or takes it back to one's own: for OKR managers. Sent twice it is saved once.
 */
export async function saveView(
  deps: Deps,
  caller: Caller,
  { id, name, filters, shared }: Parsed<'views.save'>,
): Promise<SavedViews> {
  const accountId = needPerson(caller);
  return again(async () => {
    const stored = storedViews(await deps.store.read(viewsAddresses(caller)), caller);
    const wasOwn = stored.own.views.some((each) => each.id === id);
    const before = stored.shared.views.find((each) => each.id === id);
    if (shared || before !== undefined) {
      await demand(isManager(deps, caller), 'Only OKR managers share saved views and change shared ones.');
    }
    const now = deps.clock.now();
    const view: ViewRecord = { id, name, filters, by: accountId, at: new Date(now).toISOString() };
    const own = placed(stored.own.views, view, !shared);
    const all = placed(stored.shared.views, view, shared);
    const changes: Change[] = [];
    if (!shared || wasOwn) {
      const { version } = stored.own;
      changes.push({ op: 'put', kind: 'views', key: accountId, record: { views: own }, version });
    }
    if (shared || before !== undefined) {
      changes.push(
        { op: 'put', kind: 'sharedViews', key: ONLY, record: { views: all }, version: stored.shared.version },
        activity(deps, caller, `view:${id}`, shared ? 'view shared' : 'view no longer shared', {
          ...(before === undefined ? {} : { before: { name: before.name, filters: before.filters } }),
          after: { name, filters },
        }),
      );
    } else {
      // The row names an account, which has to be reported while it is kept; a log entry sees to that by itself.
      const record = { accountId, seenOn: dayOf(now, 'UTC') };
      changes.push({ op: 'put', kind: 'person', key: accountId, record });
    }
    await deps.store.commit(changes);
    return savedViews(own, all);
  });
}

/** The list with the view where it belongs, and without it where it does not. */
function placed(views: readonly ViewRecord[], view: ViewRecord, belongs: boolean): readonly ViewRecord[] {
  const known = views.some(({ id }) => id === view.id);
  if (!belongs) return known ? views.filter(({ id }) => id !== view.id) : views;
  if (known) return views.map((each) => (each.id === view.id ? view : each));
  if (views.length >= VIEWS_LIMIT) {
    throw new AppError('LIMIT_REACHED', `There are ${VIEWS_LIMIT} saved views already. Delete one first.`);
  }
  return [...views, view];
}
