/** The ids with one of them a place earlier (-1) or later (1); null where it stands at that end. */
export function ordered(ids: readonly string[], id: string, step: -1 | 1): readonly string[] | null {
  const at = ids.indexOf(id);
  const other = ids[at + step];
  if (at === -1 || other === undefined) return null;
  return ids.map((each) => (each === id ? other : each === other ? id : each));
}
