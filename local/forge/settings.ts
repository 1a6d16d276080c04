import { z } from 'zod';
import { SiteSettings } from '../jira/site-settings';
import { CallSettings } from './calls/call-settings';
import { DeliverySettings } from './deliveries/delivery-settings';
import { StorageSettings } from './kvs/storage-settings';
import { RealtimeSettings } from './realtime/realtime-settings';

/** Everything that can be made harder for the app, changed while it runs. The defaults are Forge on a good day. */
export const HostSettings = z.strictObject({
  calls: CallSettings.prefault({}),
  storage: StorageSettings.prefault({}),
  deliveries: DeliverySettings.prefault({}),
  realtime: RealtimeSettings.prefault({}),
  jira: SiteSettings.prefault({}),
});
export type HostSettings = z.infer<typeof HostSettings>;

export interface SettingsStore {
  get(): HostSettings;
  /**
   * Merges a part of the document into it; lists are replaced.
   * @throws one sentence when a field does not exist or its value makes no sense; nothing is changed then
   */
  change(part: unknown): HostSettings;
  /** Back to the defaults. */
  reset(): HostSettings;
  /** Calls the listener with the settings now and after every change. */
  watch(listener: (settings: HostSettings) => void): void;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(base: unknown, part: unknown): unknown {
  if (!isRecord(base) || !isRecord(part)) return part;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(part)) merged[key] = merge(base[key], value);
  return merged;
}

/** What is wrong with a document, naming the field and, where it does not exist, those that do. */
function sentence(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  if (issue?.code !== 'unrecognized_keys') return `${path || 'settings'}: ${issue?.message ?? 'malformed'}`;
  const known = issue.path.reduce<unknown>(
    (value, key) => (isRecord(value) ? value[String(key)] : undefined),
    HostSettings.parse({}),
  );
  const fields = isRecord(known) ? Object.keys(known).join(', ') : '';
  return `There is no setting ${[path, issue.keys[0]].filter(Boolean).join('.')}; there are: ${fields}`;
}

/** @throws one sentence when `initial` makes no sense */
export function createSettings(initial: unknown = {}): SettingsStore {
  const listeners = new Set<(settings: HostSettings) => void>();
  let current = HostSettings.parse({});

  function become(document: unknown): HostSettings {
    const parsed = HostSettings.safeParse(document);
    if (!parsed.success) throw new Error(sentence(parsed.error));
    current = parsed.data;
    for (const listener of listeners) listener(current);
    return current;
  }

  become(merge(current, initial));
  return {
    get: () => current,
    change: (part) => become(merge(current, part)),
    reset: () => become({}),
    watch(listener) {
      listeners.add(listener);
      listener(current);
    },
  };
}
