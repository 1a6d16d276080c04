import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { mayPlanFor } from '../rights';
import { sightOf } from '../visibility';
import { isKept, isThere } from '../visible-rows';
import { deletedView, isPastReturn } from './deleted';

/**
 * What was deleted of a team and can be brought back, the latest first, and its archived objectives: to those who plan
 * for it all of it that they may see, to others what they own.
 */
export async function readTrash(
  deps: Deps,
  caller: Caller,
  input: Parsed<'trash.read'>,
): Promise<Answer<'trash.read'>> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'team', key: input.teamId }]);
  const { settings, cycles, now } = organisationIn(rows, deps.clock);
  const team = need(rows, 'team', input.teamId).record;
  const objectiveRows = await deps.store.read(
    team.shelf.map(({ id }): Address => ({ kind: 'objective', key: id })),
  );
  const there = team.shelf
    .flatMap(({ id }) => objectiveRows.get('objective', id)?.record ?? [])
    .filter((each) => isThere({ ...each, deletedAt: null }, settings));
  const [sees, plans] = [await sightOf(deps, caller, there), await mayPlanFor(deps, caller, team)];
  const owns = (...owners: readonly (string | null)[]) =>
    plans || (caller.kind === 'person' && owners.includes(caller.accountId));
  const canReturn = ({ deletedAt }: { readonly deletedAt: string | null }) =>
    deletedAt !== null && !isPastReturn(deletedAt, now);
  const deleted = there.filter(sees).flatMap((objective) => {
    if (!isKept(objective)) {
      const own = canReturn(objective) && owns(objective.ownerId);
      return own ? [deletedView(objective, null, settings)] : [];
    }
    return objective.keyResults
      .filter((each) => canReturn(each) && owns(objective.ownerId, each.ownerId))
      .map((each) => deletedView(objective, each, settings));
  });
  const archived = there
    .filter((each) => each.archived && isKept(each) && sees(each) && owns(each.ownerId))
    .map(({ id, key, title, revision, cycleId }) => {
      const cycleName = cycles.find((cycle) => cycle.id === cycleId)?.name ?? '';
      return { objectiveId: id, key, title, revision, cycleName };
    });
  return { archived, deleted: deleted.sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1)) };
}
