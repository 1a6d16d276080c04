import type { TeamView } from '../../../../../../src/contract/views';

/** Teams that a team may stand below: all but itself and those below it, by name. */
export function possibleParents(teamId: string, teams: readonly TeamView[]): readonly TeamView[] {
  const parents = new Map(teams.map((team) => [team.id, team.parentId]));
  const isBelow = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === teamId) return true;
      seen.add(at);
    }
    return false;
  };
  return teams.filter((team) => !isBelow(team.id)).sort((a, b) => a.name.localeCompare(b.name));
}
