import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Change, Deps, Stored } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import type { TeamRecord } from '../records/team-record';
import { demand, mayEdit } from '../rights';
import { needSeen, needSeenEvenDeleted } from '../visibility';
import { shelfDiffers, shelved } from './shelf';

/** An objective that somebody who may edit it is about to change, with what it stands in. */
export interface Editing {
  readonly organisation: Organisation;
  readonly objective: Stored<'objective'>;
  readonly team: Stored<'team'>;
}

export interface EditWhat {
  readonly objectiveId: string;
  /** For what its own owner may do too, besides the objective's. */
  readonly keyResultId?: string;
  /** Also one that was deleted, to bring it back. */
  readonly evenDeleted?: boolean;
}

/** Reads an objective for a change. NOT_FOUND for one that the caller does not see, FORBIDDEN without the right. */
export async function beginEdit(deps: Deps, caller: Caller, what: EditWhat): Promise<Editing> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: what.objectiveId }]);
  const organisation = organisationIn(rows, deps.clock);
  const find = what.evenDeleted ? needSeenEvenDeleted : needSeen;
  const objective = await find(deps, caller, rows, what.objectiveId, organisation.settings);
  const { teamId } = objective.record;
  const team = need(await deps.store.read([{ kind: 'team', key: teamId }]), 'team', teamId);
  await demand(
    mayEdit(deps, caller, objective.record, team.record, what.keyResultId),
    'Only the owners, the lead of the team or an OKR manager may change this.',
  );
  return { organisation, objective, team };
}

/** The steps that write the objective as it is now, and its team's shelf where that says something else. */
export function writeSteps({ objective, team }: Editing, next: ObjectiveRecord): Change[] {
  return [
    { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
    ...shelfStep(team, shelfDiffers(team.record, next) ? shelved(team.record, next) : team.record),
  ];
}

/** The step that writes a team's row, where it differs. */
export function shelfStep(team: Stored<'team'>, next: TeamRecord): Change[] {
  if (next === team.record) return [];
  return [{ op: 'put', kind: 'team', key: next.id, record: next, version: team.version }];
}
