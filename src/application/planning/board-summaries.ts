import type { Organisation } from '../organisation';
import { rebuildSummary } from '../overview/rebuild-summary';
import type { Address, Deps, Rows } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { summaryKey } from '../records/summary-record';
import type { TeamRecord } from '../records/team-record';

/** Cycles that are closed are the past; the team's objectives of all others may be planned for. */
function openCycles({ cycles }: Pick<Organisation, 'cycles'>): string[] {
  return cycles
    .filter(({ state }) => state !== 'closed')
    .map(({ id }) => id)
    .slice(0, CYCLES_AT_ONCE);
}
const CYCLES_AT_ONCE = 8;

/** The rows that hold a team's objectives with their present numbers: a few KB, where the objectives' own are many. */
export function summaryAddresses(teamId: string, organisation: Organisation): Address[] {
  return openCycles(organisation).map((cycleId) => ({ kind: 'summary', key: summaryKey(teamId, cycleId) }));
}

/** The team's objectives in all cycles that are not closed; a row that is missing is made. */
export async function teamObjectives(
  deps: Deps,
  team: TeamRecord,
  rows: Rows,
  organisation: Organisation,
): Promise<ObjectiveRecord[]> {
  const has = (cycleId: string) => team.shelf.some((each) => each.cycleId === cycleId);
  const summaries = await Promise.all(
    openCycles(organisation)
      .filter(has)
      .map(
        async (cycleId) =>
          rows.get('summary', summaryKey(team.id, cycleId))?.record ??
          rebuildSummary(deps, { teamId: team.id, cycleId }),
      ),
  );
  return summaries.flatMap(({ objectives }) => objectives);
}
