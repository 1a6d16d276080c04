/**
 * Three-way merge of what two people wrote into the same form, field by field: what only one of them changed is
 * kept from that one; where both changed a field differently, the stored text stands and the field is named.
 */
export function mergeEntries<E extends object>(
  seen: E,
  now: E,
  stored: E,
): { readonly merged: E; readonly contested: (keyof E & string)[] } {
  const merged: E = { ...stored };
  const contested: (keyof E & string)[] = [];
  for (const field in now) {
    if (now[field] === seen[field] || now[field] === stored[field]) continue;
    if (stored[field] === seen[field]) merged[field] = now[field];
    else contested.push(field);
  }
  return { merged, contested };
}
