import type { Caller } from '../../caller';
import { ORGANISATION, type Organisation, organisationIn } from '../../organisation';
import type { Address, Deps } from '../../ports';
import type { DirectoryRecord } from '../../records/directory-record';
import { ONLY } from '../../records/kinds';
import type { ObjectiveRecord } from '../../records/objective-record';
import type { TeamRecord } from '../../records/team-record';
import { seenObjectives, seenTeams } from '../../visibility';

/** What one person may take along: teams with what of their shelves they see (PRODUCT §6). */
export interface ExportScope {
  readonly organisation: Organisation;
  readonly directory: DirectoryRecord['teams'];
  readonly teams: readonly TeamRecord[];
  /** In the order of teams and shelves. */
  readonly objectiveIds: readonly string[];
  /** Objectives of these ids, without what of others they name that this person does not see. */
  objectives(ids: readonly string[]): Promise<ObjectiveRecord[]>;
}

export async function exportScope(deps: Deps, caller: Caller): Promise<ExportScope> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'directory', key: ONLY }]);
  const organisation = organisationIn(rows, deps.clock);
  const directory = rows.get('directory', ONLY)?.record.teams ?? [];
  const teamRows = await deps.store.read(directory.map(({ id }): Address => ({ kind: 'team', key: id })));
  const stored = directory.flatMap(({ id }) => teamRows.get('team', id)?.record ?? []);
  const teams = await seenTeams(deps, caller, stored, organisation.settings);
  const objectiveIds = teams.flatMap(({ shelf }) => shelf.map(({ id }) => id));
  const seen = new Set(objectiveIds);
  return {
    organisation,
    directory,
    teams,
    objectiveIds,
    async objectives(ids) {
      const found = await seenObjectives(deps, caller, ids, organisation.settings);
      return ids.flatMap((id) => {
        const record = found.get(id);
        return record === undefined ? [] : [withoutUnseen(record, seen)];
      });
    },
  };
}

/** Keys of objectives that somebody does not see read like unknown ones. */
function withoutUnseen(objective: ObjectiveRecord, seen: ReadonlySet<string>): ObjectiveRecord {
  const { parent } = objective;
  return {
    ...objective,
    parent: parent === null || seen.has(parent.objectiveId) ? parent : null,
    keyResults: objective.keyResults
      .filter(({ deletedAt }) => deletedAt === null)
      .map((each) => ({
        ...each,
        supports: each.supports === null || seen.has(each.supports.objectiveId) ? each.supports : null,
        supporters: each.supporters.filter(({ objectiveId }) => seen.has(objectiveId)),
        // Of this site's boards, which not everybody may know; the next sprints say it again.
        fedBy: [],
      })),
  };
}
