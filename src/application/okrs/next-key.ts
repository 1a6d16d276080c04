import type { Change, Rows } from '../ports';

/** The address of a prefix's counter, to read beside what is created. */
export function counterAddress(prefix: string): { kind: 'counter'; key: string } {
  return { kind: 'counter', key: prefix };
}

/**
 * The next key of a prefix, and the step that takes it. Two who create at once want the same counter
 * row: the second's transaction fails and is tried again, so no key is given twice (PRODUCT §2). The
 * handle's "must not exist" guards against a counter that was ever set back.
 */
export function nextKey(rows: Rows, prefix: string): { readonly key: string; readonly step: Change } {
  const counter = rows.get('counter', prefix);
  const last = (counter?.record.last ?? 0) + 1;
  return {
    key: `${prefix}-${last}`,
    step: { op: 'put', kind: 'counter', key: prefix, record: { last }, version: counter?.version ?? 0 },
  };
}
