import type { ActivityView } from '../../contract/settings/answers';
import type { Caller } from '../caller';
import { hiddenKeys } from '../hidden-ones';
import type { Deps } from '../ports';

const KEY = /\b[A-Z]{1,10}-[1-9]\d{0,8}\b/g;
const ONLY_KEY = /^[A-Z]{1,10}-[1-9]\d{0,8}$/;
/** How something is called that its reader may not know. */
const RESTRICTED_ITEM = 'a restricted item';

/**
 * Log entries without the keys of what the caller does not see: in what the app says was done, and where a value is
 * a key. Texts from people stay as they wrote them.
 */
export async function withoutHiddenKeys(
  deps: Deps,
  caller: Caller,
  entries: readonly ActivityView[],
): Promise<ActivityView[]> {
  const keys = entries.flatMap(({ action, before, after }) => [
    ...(action.match(KEY) ?? []),
    ...textsIn([before, after]).filter((text) => ONLY_KEY.test(text)),
  ]);
  const hidden = await hiddenKeys(deps, caller, keys);
  if (hidden.size === 0) return [...entries];
  return entries.map((entry) => ({
    ...entry,
    action: entry.action.replace(KEY, (key) => (hidden.has(key) ? RESTRICTED_ITEM : key)),
    before: renamedIn(entry.before, hidden),
    after: renamedIn(entry.after, hidden),
  }));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function renamedIn(fields: ActivityView['before'], hidden: ReadonlySet<string>): ActivityView['before'] {
  return (
    fields &&
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, renamed(value, hidden)]))
  );
}

function renamed(value: unknown, hidden: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return hidden.has(value) ? RESTRICTED_ITEM : value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, hidden)]));
}
