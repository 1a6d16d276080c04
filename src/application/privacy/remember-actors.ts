import { dayOf } from '../../domain/okr/calendar-day';
import type { Change, Clock, Store } from '../ports';

/** Steps of one transaction. */
const STEPS = 25;

/**
 * The store, remembering who acts: whoever a log entry names gets a row of their own in the same transaction, about
 * 100 bytes, so that the weekly report knows every account without reading all that they ever wrote. A transaction
 * that is full goes without; their next one has room.
 */
export function rememberActors(store: Store, clock: Clock): Store {
  return {
    ...store,
    commit: (changes) =>
      store.commit([...changes, ...actorsIn(changes, clock).slice(0, STEPS - changes.length)]),
  };
}

function actorsIn(changes: readonly Change[], clock: Clock): Change[] {
  if (changes.length >= STEPS) return [];
  const actors = new Set(
    changes.flatMap((change) =>
      change.op === 'put' && change.kind === 'activity' && change.record.by !== 'app'
        ? [change.record.by]
        : [],
    ),
  );
  const seenOn = dayOf(clock.now(), 'UTC');
  return [...actors].map((accountId) => ({
    op: 'put',
    kind: 'person',
    key: accountId,
    record: { accountId, seenOn },
  }));
}
