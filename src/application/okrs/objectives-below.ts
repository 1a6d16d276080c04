import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import type { ShelfObjective, TeamRecord } from '../records/team-record';

/** Every team's row; one storage request for each 25 teams. For what is done seldom. */
export async function allTeams(deps: Deps): Promise<TeamRecord[]> {
  const rows = await deps.store.read([{ kind: 'directory', key: ONLY }]);
  const ids = rows.get('directory', ONLY)?.record.teams.map(({ id }) => id) ?? [];
  const teamRows = await deps.store.read(ids.map((key): Address => ({ kind: 'team', key })));
  return ids.flatMap((id) => teamRows.get('team', id)?.record ?? []);
}

/** Objectives that stand directly below one, on any team's shelf; deleted ones are not there. */
export function childrenOf(teams: readonly TeamRecord[], objectiveId: string): ShelfObjective[] {
  return teams.flatMap((team) =>
    team.shelf.filter((each) => each.parentId === objectiveId && each.deletedAt === null),
  );
}

/** Ids of an objective and of all that stands below it. */
export function subtreeOf(teams: readonly TeamRecord[], objectiveId: string): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { id, parentId } of teams.flatMap((team) => team.shelf)) {
    if (parentId !== undefined) below.set(parentId, [...(below.get(parentId) ?? []), id]);
  }
  const found = new Set([objectiveId]);
  // Grows while it is walked.
  for (const id of found) for (const child of below.get(id) ?? []) found.add(child);
  return found;
}
