import type { Caller } from './caller';
import type { Deps } from './ports';
import type { Restriction } from './records/restriction';
import { isManager } from './rights';

/** What of an objective decides who may see it: the row itself, or its entry on a team's shelf. */
export interface Restrictable {
  readonly ownerId: string | null;
  readonly restricted: Restriction | null;
  readonly keyResults: readonly { readonly ownerId?: string | null }[];
}

/**
 * Whether this caller sees an objective (PRODUCT §6): everybody an unrestricted one; a restricted one its
 * owners, the people it names or those who may browse the project it names, and OKR managers. To all others it
 * does not exist.
 */
export type Sight = (objective: Restrictable) => boolean;

/**
 * What the caller may see of these, to be asked once for all that an answer is made of. Jira is asked only when
 * something restricted is among them that the caller is not named in: at most two requests.
 */
export async function sightOf(
  deps: Deps,
  caller: Caller,
  objectives: readonly Restrictable[],
): Promise<Sight> {
  const unsure = objectives.filter((each) => !seesUnasked(caller, each));
  if (unsure.length === 0) return () => true;
  const projects = unsure.flatMap(({ restricted }) =>
    restricted?.kind === 'project' ? [restricted.projectId] : [],
  );
  const [all, browsed] = await Promise.all([isManager(deps, caller), deps.jira.browsable(projects)]);
  if (all) return () => true;
  return (objective) =>
    seesUnasked(caller, objective) ||
    (objective.restricted?.kind === 'project' && browsed.includes(objective.restricted.projectId));
}

/** Decided by what is stored alone. */
function seesUnasked(caller: Caller, { restricted, ownerId, keyResults }: Restrictable): boolean {
  if (restricted === null || caller.kind === 'app') return true;
  const { accountId } = caller;
  if (ownerId === accountId || keyResults.some((each) => each.ownerId === accountId)) return true;
  return restricted.kind === 'people' && restricted.accountIds.includes(accountId);
}
