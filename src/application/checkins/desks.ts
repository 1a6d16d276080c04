import type { Address, Change, Deps, Rows } from '../ports';
import type { DeskRecord } from '../records/desk-record';
import type { ObjectiveRecord } from '../records/objective-record';
import type { TeamRecord } from '../records/team-record';

interface Place {
  readonly teamId: string;
  readonly cycleId: string;
}
type Team = Pick<TeamRecord, 'leadId' | 'standInId'> | undefined;

/**
 * Who checks in key results of these objectives, with the objectives: owners, the objective's owner where a key
 * result has none, and who stands in for the lead.
 */
export function peopleOf(
  objectives: readonly ObjectiveRecord[],
  team: Team,
): ReadonlyMap<string, readonly string[]> {
  const people = new Map<string, Set<string>>();
  const add = (accountId: string | null | undefined, objectiveId: string) => {
    if (accountId === null || accountId === undefined) return;
    people.set(accountId, (people.get(accountId) ?? new Set()).add(objectiveId));
  };
  for (const objective of objectives) {
    for (const { ownerId } of objective.keyResults) {
      const owner = ownerId ?? objective.ownerId;
      add(owner, objective.id);
      if (owner === null || owner === team?.leadId) add(team?.standInId, objective.id);
    }
  }
  return new Map([...people].map(([accountId, ids]) => [accountId, [...ids].sort()]));
}

/**
 * The steps that put right the desks of those who check in here now, or did before; none where they say so
 * already. An entry too many does no harm: whoever reads a desk looks at the objectives' own rows.
 */
export async function deskChanges(
  deps: Deps,
  place: Place,
  now: ReadonlyMap<string, readonly string[]>,
  before: Iterable<string>,
): Promise<Change[]> {
  const people = [...new Set([...now.keys(), ...before])];
  if (people.length === 0) return [];
  const rows = await deps.store.read(people.map((key): Address => ({ kind: 'desk', key })));
  return people.flatMap((accountId) => deskChange(rows, place, accountId, now.get(accountId) ?? []));
}

function deskChange(
  rows: Rows,
  { teamId, cycleId }: Place,
  accountId: string,
  objectiveIds: readonly string[],
): Change[] {
  const known = rows.get('desk', accountId);
  const owned = known?.record.owned ?? [];
  const isHere = (each: DeskRecord['owned'][number]) => each.teamId === teamId && each.cycleId === cycleId;
  const was = owned.find(isHere)?.objectiveIds ?? [];
  if (was.join() === objectiveIds.join()) return [];
  const others = owned.filter((each) => !isHere(each));
  const record: DeskRecord = {
    accountId,
    owned: objectiveIds.length === 0 ? others : [...others, { teamId, cycleId, objectiveIds }],
  };
  return [{ op: 'put', kind: 'desk', key: accountId, record, version: known?.version ?? 0 }];
}
