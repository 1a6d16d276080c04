import { KVS_ERRORS, type KvsErrorCode } from './limits';

/** A request the store refuses; `create-kvs` turns it into Forge's `{code, message}` answer. */
export class KvsRefusal extends Error {
  constructor(
    readonly code: KvsErrorCode,
    detail?: string,
  ) {
    super(detail ?? KVS_ERRORS[code].message);
    this.name = 'KvsRefusal';
  }
}

/** Refuses the request at hand. `detail` replaces the table's message. */
export function refuse(code: KvsErrorCode, detail?: string): never {
  throw new KvsRefusal(code, detail);
}
