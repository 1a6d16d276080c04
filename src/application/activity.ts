import { type Caller, callerName } from './caller';
import type { Change, Deps } from './ports';

/** The log entry of a change, as a step of the transaction that makes it (PRODUCT §6). */
export function activity(
  deps: Deps,
  caller: Caller,
  subject: string,
  action: string,
  what: { readonly before?: Record<string, unknown>; readonly after?: Record<string, unknown> } = {},
): Change {
  const id = deps.ids.next();
  const at = new Date(deps.clock.now()).toISOString();
  return {
    op: 'put',
    kind: 'activity',
    key: id,
    record: { id, subject, at, by: callerName(caller), action, ...what },
  };
}

/** The fields that differ, with what they were and what they are. */
export function differences<T extends object>(
  before: T,
  after: T,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, field)),
  );
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, Reflect.get(before, field)])),
    after: Object.fromEntries(changed),
  };
}
