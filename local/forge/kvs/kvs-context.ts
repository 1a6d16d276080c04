import type { EntitySchemas } from './entity-schema';
import type { Answer, Meter } from './kvs-reply';
import type { KvsLimits } from './limits';
import type { QueryPast } from './query-past';
import type { RateGate } from './rate-gate';
import type { RowStore } from './row-store';
import type { SecretBox } from './secret-box';
import type { StorageSettings } from './storage-settings';

/** What the handlers share. */
export interface KvsContext {
  /** The entities as declared now. */
  readonly schemas: EntitySchemas;
  limits: Readonly<KvsLimits>;
  settings: () => StorageSettings;
  store: RowStore;
  secrets: SecretBox;
  gate: RateGate;
  past: QueryPast;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Answers one call of the wire format, counting bytes into `meter`; refusals are thrown as KvsRefusal. */
export type Handler = (context: KvsContext, body: unknown, meter: Meter) => Answer | Promise<Answer>;
