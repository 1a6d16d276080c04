import type { AreaList, AreaRow, AreaView } from '../../../../../../src/contract/okrs/lifecycle-answers';
import type { FrameTeam } from '../workspace-context';

/** The list with a KRA as it is now; one that is new serves nothing yet. */
export function withArea(
  list: AreaList,
  saved: AreaView,
  teams: readonly Pick<FrameTeam, 'id' | 'name'>[],
): AreaList {
  const known = list.areas.find(({ id }) => id === saved.id);
  const teamName = teams.find(({ id }) => id === saved.teamId)?.name ?? null;
  const row: AreaRow = { ...saved, teamName, objectives: known?.objectives ?? [] };
  return {
    ...list,
    areas: known ? list.areas.map((each) => (each === known ? row : each)) : [...list.areas, row],
  };
}
