/** Teams by their depth in the tree, the top first; in their own order within a level. */
export function topFirst<T extends { readonly id: string; readonly parentId: string | null }>(
  teams: readonly T[],
): readonly T[] {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    // Should a circle ever have been stored, whoever is met twice counts as top.
    depths.set(id, 0);
    const parent = parents.get(id) ?? null;
    const depth = parent === null || !parents.has(parent) ? 0 : depthOf(parent) + 1;
    depths.set(id, depth);
    return depth;
  };
  return [...teams].sort((a, b) => depthOf(a.id) - depthOf(b.id));
}
