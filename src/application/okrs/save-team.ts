import type { Parsed } from '../../contract/api';
import type { TeamView } from '../../contract/views';
import { activity, differences } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import type { Change, Deps } from '../ports';
import type { DirectoryRecord } from '../records/directory-record';
import { ONLY } from '../records/kinds';
import type { TeamRecord } from '../records/team-record';
import { again } from '../retry';
import { demand, isManager, mayPlanFor } from '../rights';
import { teamView } from '../views/team-view';
import { objectivesChanged } from './objective-changed';
import { demandRevision } from './stale-revision';

/** Creates a team (OKR managers) or changes one (also its lead and stand-in). The tree refuses circles. */
export async function saveTeam(deps: Deps, caller: Caller, input: Parsed<'team.save'>): Promise<TeamView> {
  return again(async () => {
    const rows = await deps.store.read([
      { kind: 'team', key: input.id },
      { kind: 'directory', key: ONLY },
    ]);
    const known = rows.get('team', input.id);
    if (known !== undefined && input.revision === undefined) return teamView(known.record);
    if (known === undefined && input.revision !== undefined) {
      throw new AppError('NOT_FOUND', 'This team does not exist any more.');
    }
    if (known !== undefined) demandRevision('team', input.revision, known.record.revision);
    await demand(
      known === undefined ? isManager(deps, caller) : mayPlanFor(deps, caller, known.record),
      known === undefined
        ? 'Only people with the permission "Manage OKRs" may add teams. Connecting a board makes one too.'
        : 'Only the lead of the team, their stand-in or an OKR manager may change it.',
    );
    const directory = rows.get('directory', ONLY);
    const { id, name, parentId, leadId, standInId, rhythm, workMix } = input;
    refuseCircle(id, parentId, directory?.record);
    const team: TeamRecord = {
      id,
      revision: (known?.record.revision ?? 0) + 1,
      name,
      parentId,
      leadId,
      standInId,
      rhythm,
      workMix,
      boards: known?.record.boards ?? [],
      group: input.group ?? known?.record.group ?? '',
      metrics: known?.record.metrics ?? [],
      archived: known?.record.archived ?? false,
      shelf: known?.record.shelf ?? [],
    };
    await deps.store.commit([
      { op: 'put', kind: 'team', key: id, record: team, version: known?.version ?? 0 },
      listTeam(directory, team),
      activity(
        deps,
        caller,
        `team:${id}`,
        known ? 'team changed' : 'team created',
        differences(known === undefined ? {} : withoutShelf(known.record), withoutShelf(team)),
      ),
    ]);
    // Who stands in for whom is kept with the objectives' summaries.
    const moved = known?.record.leadId !== leadId || known.record.standInId !== standInId;
    if (moved)
      await objectivesChanged(
        deps,
        team.shelf.map(({ cycleId }) => ({ teamId: id, cycleId })),
      );
    return teamView(team);
  });
}

/** What people change of a team; its objectives are logged by themselves. */
function withoutShelf({ shelf: _, ...team }: TeamRecord): Omit<TeamRecord, 'shelf'> {
  return team;
}

/** The step that lists the team in the directory as it is now. */
export function listTeam(
  directory: { readonly record: DirectoryRecord; readonly version: number } | undefined,
  team: TeamRecord,
): Change {
  const { id, name, parentId, leadId, standInId, boards, archived } = team;
  const entry = { id, name, parentId, leadId, standInId, boards, ...(archived ? { archived } : {}) };
  const teams = directory?.record.teams ?? [];
  const listed = teams.some((each) => each.id === team.id);
  return {
    op: 'put',
    kind: 'directory',
    key: ONLY,
    record: { teams: listed ? teams.map((each) => (each.id === team.id ? entry : each)) : [...teams, entry] },
    version: directory?.version ?? 0,
  };
}

function refuseCircle(id: string, parentId: string | null, directory: DirectoryRecord | undefined): void {
  const parents = new Map(directory?.teams.map((team) => [team.id, team.parentId]));
  for (let at = parentId; at !== null; at = parents.get(at) ?? null) {
    if (at === id) {
      throw new AppError('INVALID_INPUT', 'A team cannot stand below itself.', {
        fields: [{ path: 'parentId', message: 'Choose a team that is not below this one.' }],
      });
    }
    if (!parents.has(at)) {
      throw new AppError('INVALID_INPUT', 'The parent team does not exist any more.', {
        fields: [{ path: 'parentId', message: 'Choose another parent team.' }],
      });
    }
  }
}
