/**
 * The team whose part of a cycle is closed: the chosen one; on the page of a project with a single team that team, for
 * there the page has no choice of teams. null: all that are here.
 */
export function closedTogether(
  projectId: string | null,
  chosen: string | null,
  teams: readonly { readonly id: string }[],
): string | null {
  if (chosen !== null || projectId === null || teams.length !== 1) return chosen;
  return teams[0]?.id ?? null;
}
