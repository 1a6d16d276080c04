/** Whether two fields of drafts hold the same: plain values, or lists and objects of them. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
