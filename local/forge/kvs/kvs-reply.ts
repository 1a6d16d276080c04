/** What one request cost, in the bytes that the platform meters: keys and JSON values read and written. */
export interface KvsCost {
  requests: 1;
  readBytes: number;
  writtenBytes: number;
}

/** An HTTP answer of the store. `body` undefined means an empty body (status 204). */
export interface KvsReply {
  status: number;
  body: unknown | undefined;
  cost: KvsCost;
}

/** Bytes counted while a request is handled. */
export interface Meter {
  readBytes: number;
  writtenBytes: number;
}

/** The answer of a handler, before its cost is known. */
export interface Answer {
  status: 200 | 204;
  body: unknown | undefined;
}

export const NO_CONTENT: Answer = { status: 204, body: undefined };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}
