import type { TeamView } from '../../../../../../src/contract/views';

export interface TeamInTree {
  readonly team: TeamView;
  /** 0 for those whose parent is not shown. */
  readonly level: number;
}

/** Teams with each below its parent, by name among equals. A circle, should one ever be stored, is broken at its first team. */
export function teamTree(teams: readonly TeamView[]): readonly TeamInTree[] {
  const ids = new Set(teams.map(({ id }) => id));
  const sorted = [...teams].sort((a, b) => a.name.localeCompare(b.name));
  const shown: TeamInTree[] = [];
  const done = new Set<string>();
  const add = (team: TeamView, level: number) => {
    if (done.has(team.id)) return;
    done.add(team.id);
    shown.push({ team, level });
    for (const child of sorted) if (child.parentId === team.id) add(child, level + 1);
  };
  for (const team of sorted) if (team.parentId === null || !ids.has(team.parentId)) add(team, 0);
  for (const team of sorted) add(team, 0);
  return shown;
}
