import type { CycleView, ObjectiveView, TeamView, WorkspaceView } from '../../../../../src/contract/views';
import type { OverviewData } from './overview/use-overview';

type Shown = Pick<WorkspaceView, 'cycles' | 'cycleId'> & {
  readonly teams: readonly { readonly id: string }[];
  readonly objectives: readonly { readonly id: string }[];
};

/** Replaces what has the same id, or adds it at the end. */
function put<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  return all.some((each) => each.id === one.id)
    ? all.map((each) => (each.id === one.id ? one : each))
    : [...all, one];
}

/**
 * Workspace or overview with an objective as a write returned it; one of another cycle, or of a team elsewhere, is none
 * of it. Rows of the Overview are parts of a whole objective, so that the whole stands for the row.
 */
export function withObjective<S extends WorkspaceView | OverviewData>(shown: S, objective: ObjectiveView): S {
  if (objective.cycleId !== shown.cycleId) return shown;
  if (!shown.teams.some((team) => team.id === objective.teamId)) return shown;
  return { ...shown, objectives: put<{ readonly id: string }>(shown.objectives, objective) };
}

/** Workspace or overview without an objective. */
export function withoutObjective<S extends WorkspaceView | OverviewData>(shown: S, objectiveId: string): S {
  const all: readonly { readonly id: string }[] = shown.objectives;
  return { ...shown, objectives: all.filter(({ id }) => id !== objectiveId) };
}

/** With objectives in the order given, among themselves; others keep their places. */
export function withOrder<S extends WorkspaceView | OverviewData>(shown: S, ids: readonly string[]): S {
  const all: readonly { readonly id: string }[] = shown.objectives;
  const byId = new Map(all.map((each) => [each.id, each]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  const ordered = new Set(inOrder);
  let at = 0;
  return { ...shown, objectives: all.map((each) => (ordered.has(each) ? (inOrder[at++] ?? each) : each)) };
}

/** With a cycle; the first one there ever was becomes the one shown. */
export function withCycle<S extends Shown>(workspace: S, cycle: CycleView): S {
  return {
    ...workspace,
    cycles: put(workspace.cycles, cycle),
    cycleId: workspace.cycleId ?? cycle.id,
  };
}

/** With a team, whose objectives take over its name. */
export function withTeam(workspace: WorkspaceView, team: TeamView): WorkspaceView {
  return {
    ...workspace,
    teams: put(workspace.teams, team),
    objectives: workspace.objectives.map((each) =>
      each.teamId === team.id ? { ...each, teamName: team.name } : each,
    ),
  };
}

/** The Overview's tree with a team as it is now. */
export function withTeamOfTree(overview: OverviewData, team: TeamView): OverviewData {
  const { id, name, parentId, leadId, standInId } = team;
  const known = overview.teams.find((each) => each.id === id);
  return {
    ...overview,
    teams: put(overview.teams, { id, name, parentId, leadId, standInId, loaded: known?.loaded ?? false }),
  };
}
