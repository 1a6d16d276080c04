import { AppError } from './app-error';
import type { Caller } from './caller';
import { need } from './find';
import type { Address, Deps, Rows, Stored } from './ports';
import type { ObjectiveRecord } from './records/objective-record';
import type { Restriction } from './records/restriction';
import type { SettingsRecord } from './records/settings-record';
import type { TeamRecord } from './records/team-record';
import { isManager } from './rights';
import { isThere, withoutDeleted } from './visible-rows';

/** What of an objective decides who may see it: the row itself, or its entry on a team's shelf. */
export interface Restrictable {
  readonly id?: string;
  readonly ownerId: string | null;
  readonly restricted: Restriction | null;
  readonly keyResults: readonly { readonly ownerId?: string | null | undefined }[];
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
  const sees = await sightOver(deps, caller, objectives);
  remember(deps, objectives, sees);
  return sees;
}

async function sightOver(deps: Deps, caller: Caller, objectives: readonly Restrictable[]): Promise<Sight> {
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

/** What was judged of objectives, by id, in one invocation: its dependencies live as long as it does. */
const judged = new WeakMap<Deps, Map<string, boolean>>();

function remember(deps: Deps, objectives: readonly Restrictable[], sees: Sight): void {
  const known = judged.get(deps) ?? new Map<string, boolean>();
  for (const each of objectives) if (each.id !== undefined) known.set(each.id, sees(each));
  judged.set(deps, known);
}

/** Whether the caller was found to see an objective in this invocation; undefined where nobody asked. */
export function judgedBefore(deps: Deps, objectiveId: string): boolean | undefined {
  return judged.get(deps)?.get(objectiveId);
}

/** The teams with what of their shelves this caller sees; deleted and staged objectives are on none. */
export async function seenTeams(
  deps: Deps,
  caller: Caller,
  teams: readonly TeamRecord[],
  settings: SettingsRecord,
): Promise<TeamRecord[]> {
  const there = teams.map((team) => ({
    ...team,
    shelf: team.shelf.filter((each) => isThere(each, settings)),
  }));
  const sees = await sightOf(
    deps,
    caller,
    there.flatMap((team) => team.shelf),
  );
  return there.map((team) => ({ ...team, shelf: team.shelf.filter(sees) }));
}

/** The objectives among these ids that this caller sees, by id; one storage request for each 25. */
export async function seenObjectives(
  deps: Deps,
  caller: Caller,
  ids: readonly string[],
  settings: SettingsRecord,
): Promise<ReadonlyMap<string, ObjectiveRecord>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await deps.store.read(wanted.map((key): Address => ({ kind: 'objective', key })));
  const there = wanted.flatMap((id) => {
    const record = rows.get('objective', id)?.record;
    return record !== undefined && isThere(record, settings) ? [withoutDeleted(record)] : [];
  });
  const sees = await sightOf(deps, caller, there);
  return new Map(there.filter(sees).map((record) => [record.id, record]));
}

/** The objective's row; NOT_FOUND, in the same words, for one that is gone, staged or hidden from the caller. */
export async function needSeen(
  deps: Deps,
  caller: Caller,
  rows: Rows,
  objectiveId: string,
  settings: SettingsRecord,
): Promise<Stored<'objective'>> {
  const found = need(rows, 'objective', objectiveId);
  const { record } = found;
  if (!isThere(record, settings) || !(await sightOf(deps, caller, [record]))(record)) {
    throw new AppError('NOT_FOUND', 'This objective does not exist any more. Reload to see what does.');
  }
  return found;
}

/** The same, but one that was deleted is found too, for those who bring it back. */
export async function needSeenEvenDeleted(
  deps: Deps,
  caller: Caller,
  rows: Rows,
  objectiveId: string,
  settings: SettingsRecord,
): Promise<Stored<'objective'>> {
  const found = need(rows, 'objective', objectiveId);
  const there = { ...found.record, deletedAt: null };
  if (!isThere(there, settings) || !(await sightOf(deps, caller, [there]))(there)) {
    throw new AppError('NOT_FOUND', 'This objective does not exist any more. Reload to see what does.');
  }
  return found;
}

/** Decided by what is stored alone. */
function seesUnasked(caller: Caller, { restricted, ownerId, keyResults }: Restrictable): boolean {
  if (restricted === null || caller.kind === 'app') return true;
  const { accountId } = caller;
  if (ownerId === accountId || keyResults.some((each) => each.ownerId === accountId)) return true;
  return restricted.kind === 'people' && restricted.accountIds.includes(accountId);
}
