/**
 * What a digit typed on the scale of confidence means: itself, and 10 where a 0 follows a 1 on which the scale stands.
 * `undefined` for keys that are no digits.
 */
export function confidenceFor(
  key: string,
  before: { readonly key: string | null; readonly value: number | null },
): number | undefined {
  if (!/^\d$/.test(key)) return undefined;
  return key === '0' && before.key === '1' && before.value === 1 ? 10 : Number(key);
}
