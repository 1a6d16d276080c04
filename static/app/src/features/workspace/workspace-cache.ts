import type { CycleView, ObjectiveView, TeamView, WorkspaceView } from '../../../../../src/contract/views';

/** Replaces what has the same id, or adds it at the end. */
function put<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  return all.some((each) => each.id === one.id)
    ? all.map((each) => (each.id === one.id ? one : each))
    : [...all, one];
}

/** The workspace with an objective as a write returned it; one of another cycle, or of a team elsewhere, is none of it. */
export function withObjective(workspace: WorkspaceView, objective: ObjectiveView): WorkspaceView {
  if (objective.cycleId !== workspace.cycleId) return workspace;
  if (!workspace.teams.some((team) => team.id === objective.teamId)) return workspace;
  return { ...workspace, objectives: put(workspace.objectives, objective) };
}

/** With a cycle; the first one there ever was becomes the one shown. */
export function withCycle(workspace: WorkspaceView, cycle: CycleView): WorkspaceView {
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
