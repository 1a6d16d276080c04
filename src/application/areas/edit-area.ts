import type { Caller } from '../caller';
import type { Change, Deps, Rows } from '../ports';
import type { AreaRecord } from '../records/area-record';
import { ONLY } from '../records/kinds';
import type { TeamRecord } from '../records/team-record';
import { demand, isManager, mayPlanFor } from '../rights';

/** Refuses whoever is neither an OKR manager nor lead or stand-in of every team that the KRA has or gets. */
export async function demandArea(
  deps: Deps,
  caller: Caller,
  teams: readonly (TeamRecord | null)[],
): Promise<void> {
  const allowed = async () => {
    for (const team of teams) {
      if (!(await (team === null ? isManager(deps, caller) : mayPlanFor(deps, caller, team)))) return false;
    }
    return true;
  };
  await demand(
    allowed(),
    'Only the lead of its team, their stand-in or an OKR manager may change a KRA; those without a team, a manager.',
  );
}

/** The step that lists the KRA as it is now. */
export function listArea(
  rows: Rows,
  { description: _, links: __, parents: ___, ...entry }: AreaRecord,
): Change {
  const list = rows.get('areas', ONLY);
  const areas = list?.record.areas ?? [];
  const listed = areas.some(({ id }) => id === entry.id);
  return {
    op: 'put',
    kind: 'areas',
    key: ONLY,
    record: {
      areas: listed ? areas.map((each) => (each.id === entry.id ? entry : each)) : [...areas, entry],
    },
    version: list?.version ?? 0,
  };
}
