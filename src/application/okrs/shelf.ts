import type { ObjectiveRecord } from '../records/objective-record';
import type { ShelfObjective, TeamRecord } from '../records/team-record';

/** What the shelf of a team says about one of its objectives. Hints are kept: they are learned elsewhere. */
export function onShelf(objective: ObjectiveRecord, known: ShelfObjective | undefined): ShelfObjective {
  const hintsOf = (id: string) => known?.keyResults.find((each) => each.id === id)?.hints ?? [];
  return {
    id: objective.id,
    key: objective.key,
    title: objective.title,
    cycleId: objective.cycleId,
    lifecycle: objective.lifecycle,
    ownerId: objective.ownerId,
    restricted: objective.restricted,
    archived: objective.archived,
    deletedAt: objective.deletedAt,
    importId: objective.importId,
    ...(objective.parent === null ? {} : { parentId: objective.parent.objectiveId }),
    keyResults: objective.keyResults
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id, key, title, unit, decimals, lifecycle, ownerId }) => ({
        id,
        key,
        title,
        unit,
        decimals,
        lifecycle,
        hints: hintsOf(id),
        ...(objective.restricted === null ? {} : { ownerId }),
      })),
  };
}

/** The team with the objective on its shelf as it is now. */
export function shelved(team: TeamRecord, objective: ObjectiveRecord): TeamRecord {
  const known = team.shelf.find((each) => each.id === objective.id);
  const entry = onShelf(objective, known);
  const shelf = known ? team.shelf.map((each) => (each === known ? entry : each)) : [...team.shelf, entry];
  return { ...team, shelf };
}

/** Whether the shelf would change: check-ins and work leave it alone. */
export function shelfDiffers(team: TeamRecord, objective: ObjectiveRecord): boolean {
  const known = team.shelf.find((each) => each.id === objective.id);
  return JSON.stringify(known) !== JSON.stringify(onShelf(objective, known));
}

/** Two teams' rows after an objective went from one to the other; the words learned for it go along. */
export function moved(
  from: TeamRecord,
  to: TeamRecord,
  objective: ObjectiveRecord,
): { readonly from: TeamRecord; readonly to: TeamRecord } {
  if (from.id === to.id) {
    const same = shelved(from, objective);
    return { from: same, to: same };
  }
  const known = from.shelf.find((each) => each.id === objective.id);
  return {
    from: { ...from, shelf: from.shelf.filter((each) => each.id !== objective.id) },
    to: {
      ...to,
      shelf: [...to.shelf.filter((each) => each.id !== objective.id), onShelf(objective, known)],
    },
  };
}
