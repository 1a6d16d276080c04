/** A note as it is stored and shown. */
export interface Note {
  /** Sorts by the time of writing. */
  id: string;
  text: string;
  accountId: string;
  /** ISO 8601. */
  writtenAt: string;
}

/** Only the message of an error crosses the bridge, so what is expected to fail is an answer. */
export type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

/** What the panel can ask of the backend. */
export type Calls = {
  list: () => Answer<Note[]>;
  add: (payload: { text: string }) => Answer<Note>;
  delete: (payload: { id: string }) => Answer<null>;
};
