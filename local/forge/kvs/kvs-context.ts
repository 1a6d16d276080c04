import type { EntitySchemas } from './entity-schema';
import type { Answer, Meter } from './kvs-reply';
import type { KvsLimits } from './limits';
import type { RowStore } from './row-store';

/** What the handlers share. */
export interface KvsContext {
  schemas: EntitySchemas;
  limits: Readonly<KvsLimits>;
  store: RowStore;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Answers one call of the wire format, counting bytes into `meter`; refusals are thrown as KvsRefusal. */
export type Handler = (context: KvsContext, body: unknown, meter: Meter) => Answer | Promise<Answer>;
