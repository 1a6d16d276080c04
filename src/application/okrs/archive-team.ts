import type { Parsed } from '../../contract/api';
import type { TeamView } from '../../contract/views';
import { isOpen } from '../../domain/okr/lifecycle';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { again } from '../retry';
import { demand, mayPlanFor } from '../rights';
import { teamView } from '../views/team-view';
import { isKept } from '../visible-rows';
import { listTeam } from './save-team';
import { demandRevision } from './stale-revision';

/**
 * Archives a team that is no longer at work, or takes it up again. Refused while it has open objectives or teams
 * below it; its past stays readable.
 */
export async function archiveTeam(
  deps: Deps,
  caller: Caller,
  input: Parsed<'team.archive'>,
): Promise<TeamView> {
  return again(async () => {
    const rows = await deps.store.read([
      { kind: 'team', key: input.teamId },
      { kind: 'directory', key: ONLY },
    ]);
    const { record, version } = need(rows, 'team', input.teamId);
    await demand(
      mayPlanFor(deps, caller, record),
      'Only the lead of the team, their stand-in or an OKR manager may archive it.',
    );
    if (record.archived === input.archived) return teamView(record);
    demandRevision('team', input.revision, record.revision);
    const directory = rows.get('directory', ONLY);
    if (input.archived) {
      const open = record.shelf.filter((each) => isOpen(each.lifecycle) && !each.archived && isKept(each));
      if (open.length > 0) {
        throw new AppError(
          'INVALID_INPUT',
          // How many there are is not for everybody: some may be restricted.
          `${record.name} still has open objectives. Close, move or archive them first.`,
        );
      }
      const below = directory?.record.teams.find((each) => each.parentId === record.id && !each.archived);
      if (below !== undefined) {
        throw new AppError('INVALID_INPUT', `${below.name} stands below ${record.name}. Move it first.`);
      }
    }
    const next = { ...record, archived: input.archived, revision: record.revision + 1 };
    await deps.store.commit([
      { op: 'put', kind: 'team', key: next.id, record: next, version },
      listTeam(directory, next),
      activity(deps, caller, `team:${next.id}`, input.archived ? 'team archived' : 'team unarchived'),
    ]);
    return teamView(next);
  });
}
