import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Deps, Rows } from '../ports';
import type { CycleRecord } from '../records/cycles-record';
import { ONLY } from '../records/kinds';
import type { TeamRecord } from '../records/team-record';
import { seenTeams } from '../visibility';

/** The teams of a closing, with the objectives of its cycle on their shelves. */
export interface CloseScope {
  readonly organisation: Organisation;
  readonly cycle: CycleRecord;
  readonly teams: readonly TeamRecord[];
  readonly rows: Rows;
}

/** Reads settings, cycles, directory and every team: 2 storage requests for each 25 teams or less. Throws NOT_FOUND. */
export async function readCloseScope(
  deps: Deps,
  caller: Caller,
  { cycleId, teamId }: { readonly cycleId: string; readonly teamId?: string | undefined },
): Promise<CloseScope> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'directory', key: ONLY }]);
  const organisation = organisationIn(rows, deps.clock);
  const cycle = organisation.cycles.find(({ id }) => id === cycleId);
  if (cycle === undefined) throw new AppError('NOT_FOUND', 'This cycle does not exist any more.');
  const ids = (rows.get('directory', ONLY)?.record.teams ?? []).map(({ id }) => id);
  if (teamId !== undefined && !ids.includes(teamId)) {
    throw new AppError('NOT_FOUND', 'This team does not exist any more.');
  }
  const teamRows = await deps.store.read(ids.map((key): Address => ({ kind: 'team', key })));
  const stored = ids.flatMap((id) => teamRows.get('team', id)?.record ?? []);
  const seen = await seenTeams(deps, caller, stored, organisation.settings);
  const teams = seen.map((team) => ({
    ...team,
    shelf: team.shelf.filter((each) => each.cycleId === cycleId && !each.archived),
  }));
  return { organisation, cycle, teams, rows };
}

/** Rows of objectives and of the drafts of their closing. */
export async function readWithDrafts(deps: Deps, ids: readonly string[]): Promise<Rows> {
  return deps.store.read(
    ids.flatMap((key): Address[] => [
      { kind: 'objective', key },
      { kind: 'close', key },
    ]),
  );
}
