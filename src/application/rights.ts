import { AppError } from './app-error';
import type { Caller } from './caller';
import type { Deps } from './ports';
import type { ObjectiveRecord } from './records/objective-record';
import type { TeamRecord } from './records/team-record';

/** The roles of PRODUCT §6, each tried where it matters; a role that needs Jira is asked last. */

export async function isManager(deps: Deps, caller: Caller): Promise<boolean> {
  return caller.kind === 'app' || deps.jira.mayManageOkrs();
}

export function leadsTeam(caller: Caller, team: Pick<TeamRecord, 'leadId' | 'standInId'>): boolean {
  return (
    caller.kind === 'person' && (team.leadId === caller.accountId || team.standInId === caller.accountId)
  );
}

/** Manager, or lead or stand-in of the team. */
export async function mayPlanFor(deps: Deps, caller: Caller, team: TeamRecord): Promise<boolean> {
  return leadsTeam(caller, team) || isManager(deps, caller);
}

/** Owner of the objective or of the named key result, lead of its team, or manager. */
export async function mayEdit(
  deps: Deps,
  caller: Caller,
  objective: ObjectiveRecord,
  team: TeamRecord | undefined,
  keyResultId?: string,
): Promise<boolean> {
  const owners = [
    objective.ownerId,
    objective.keyResults.find((each) => each.id === keyResultId)?.ownerId ?? null,
  ];
  if (caller.kind === 'person' && owners.includes(caller.accountId)) return true;
  if (team !== undefined && leadsTeam(caller, team)) return true;
  return isManager(deps, caller);
}

/** May edit issues in one of the projects: a team member in the sense of PRODUCT §6. */
export async function isTeamMember(deps: Deps, projectIds: readonly (string | null)[]): Promise<boolean> {
  const known = [...new Set(projectIds.filter((id) => id !== null))];
  const answers = await Promise.all(known.map((id) => deps.jira.mayEditIssues(id)));
  return answers.includes(true);
}

export async function demand(allowed: Promise<boolean> | boolean, otherwise: string): Promise<void> {
  if (!(await allowed)) throw new AppError('FORBIDDEN', otherwise);
}
