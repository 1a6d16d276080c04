/**
 * Whether making `parent` the parent of `child` would close a circle (PRODUCT §3.3: the tree refuses
 * cycles). `parentOf` gives an objective's present parent. A circle that is already stored counts as
 * one, so that the walk always ends.
 */
export function wouldMakeCircle(
  parentOf: (id: string) => string | null,
  child: string,
  parent: string,
): boolean {
  const seen = new Set([child]);
  for (let at: string | null = parent; at !== null; at = parentOf(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
