import type { OverviewTeam } from '../../../../../../src/contract/overview/answers';
import type { OverviewKeyResult, OverviewObjective } from '../../../../../../src/contract/overview/rows';
import type { ShownObjective } from './filter-objectives';

interface Place {
  /** Also the element's id, by which somebody who comes back finds the row again. */
  readonly id: string;
  /** 1 is the top (aria-level). */
  readonly level: number;
  /** Its place among its neighbours, from 1, and how many they are. */
  readonly position: number;
  readonly setSize: number;
  /** null: it has nothing below. */
  readonly expanded: boolean | null;
}
export type TreeRow = Place &
  (
    | { readonly kind: 'team'; readonly team: OverviewTeam; readonly count: number }
    | {
        readonly kind: 'objective';
        readonly objective: OverviewObjective;
        readonly hidden: number;
        /** Ids of its team's in the same state, in the order shown: among these it can be moved. */
        readonly neighbours: readonly string[];
      }
    | {
        readonly kind: 'key-result';
        readonly objective: OverviewObjective;
        readonly keyResult: OverviewKeyResult;
      }
  );

export interface Tree {
  readonly teams: readonly OverviewTeam[];
  readonly shown: readonly ShownObjective[];
  readonly isFolded: (id: string) => boolean;
  /** Teams are a level of their own; without it the objectives stand at the top. */
  readonly withTeams: boolean;
  /** Teams without anything to show stay away. */
  readonly hideEmpty: boolean;
}

export const teamRowId = (teamId: string) => `team-row-${teamId}`;

/** The rows of the tree from top to bottom, those below a folded one left out: teams, their objectives, key results. */
export function treeRows(tree: Tree): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const byTeam = new Map<string, ShownObjective[]>();
  for (const each of tree.shown) {
    const list = byTeam.get(each.objective.teamId);
    if (list) list.push(each);
    else byTeam.set(each.objective.teamId, [each]);
  }
  if (!tree.withTeams) {
    addObjectives(rows, tree, tree.shown, 1, 0, tree.shown.length);
    return rows;
  }
  const below = childrenOf(tree.teams);
  const counts = new Map<string, number>();
  const countOf = (team: OverviewTeam): number => {
    const known = counts.get(team.id);
    if (known !== undefined) return known;
    counts.set(team.id, 0);
    const own = byTeam.get(team.id)?.length ?? 0;
    const all = (below.get(team.id) ?? []).reduce((sum, each) => sum + countOf(each), own);
    counts.set(team.id, all);
    return all;
  };
  const loads = (team: OverviewTeam): boolean =>
    !team.loaded || (below.get(team.id) ?? []).some((each) => loads(each));
  const isShown = (team: OverviewTeam) => !tree.hideEmpty || countOf(team) > 0 || loads(team);
  const add = (teams: readonly OverviewTeam[], level: number, before: number, setSize: number) => {
    teams.forEach((team, index) => {
      const id = teamRowId(team.id);
      const own = byTeam.get(team.id) ?? [];
      const children = (below.get(team.id) ?? []).filter(isShown);
      const size = own.length + children.length;
      const open = team.loaded && !tree.isFolded(id);
      rows.push({
        kind: 'team',
        id,
        level,
        position: before + index + 1,
        setSize,
        // One whose objectives are still to be read opens by reading them.
        expanded: size === 0 && team.loaded ? null : open,
        team,
        count: countOf(team),
      });
      if (!open) return;
      addObjectives(rows, tree, own, level + 1, 0, size);
      add(children, level + 1, own.length, size);
    });
  };
  const top = (below.get(null) ?? []).filter(isShown);
  add(top, 1, 0, top.length);
  return rows;
}

function addObjectives(
  rows: TreeRow[],
  tree: Tree,
  shown: readonly ShownObjective[],
  level: number,
  before: number,
  setSize: number,
): void {
  const groups = new Map<string, string[]>();
  const groupOf = ({ teamId, lifecycle }: OverviewObjective): string[] => {
    const name = `${teamId} ${lifecycle}`;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    return group;
  };
  for (const { objective } of shown) groupOf(objective).push(objective.id);
  shown.forEach(({ objective, keyResults }, index) => {
    const expanded = keyResults.length === 0 ? null : !tree.isFolded(objective.key);
    const hidden = objective.keyResults.length - keyResults.length;
    rows.push({
      kind: 'objective',
      id: objective.key,
      level,
      position: before + index + 1,
      setSize,
      expanded,
      objective,
      hidden,
      neighbours: groupOf(objective),
    });
    if (expanded !== true) return;
    keyResults.forEach((keyResult, at) => {
      rows.push({
        kind: 'key-result',
        id: keyResult.key,
        level: level + 1,
        position: at + 1,
        setSize: keyResults.length,
        expanded: null,
        objective,
        keyResult,
      });
    });
  });
}

/** Teams by their parent; those whose parent is not here stand at the top. */
function childrenOf(teams: readonly OverviewTeam[]): ReadonlyMap<string | null, readonly OverviewTeam[]> {
  const here = new Set(teams.map(({ id }) => id));
  const below = new Map<string | null, OverviewTeam[]>();
  for (const team of teams) {
    const parent = team.parentId !== null && here.has(team.parentId) ? team.parentId : null;
    const list = below.get(parent);
    if (list) list.push(team);
    else below.set(parent, [team]);
  }
  return below;
}
