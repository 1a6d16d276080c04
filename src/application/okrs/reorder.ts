import type { Answer, Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { again } from '../retry';
import { demand, mayPlanFor } from '../rights';
import { objectiveView } from '../views/objective-view';
import { seenTeams } from '../visibility';
import { beginEdit, writeSteps } from './edit-objective';
import { objectiveChanged, objectivesChanged } from './objective-changed';

/** Puts a team's objectives of a cycle in order; who plans for the team may. The last one who orders decides. */
export async function reorderObjectives(
  deps: Deps,
  caller: Caller,
  input: Parsed<'objective.reorder'>,
): Promise<Answer<'objective.reorder'>> {
  return again(async () => {
    const rows = await deps.store.read([...ORGANISATION, { kind: 'team', key: input.teamId }]);
    const team = need(rows, 'team', input.teamId);
    await demand(
      mayPlanFor(deps, caller, team.record),
      `Only the lead of ${team.record.name}, their stand-in or an OKR manager may order its objectives.`,
    );
    const { settings } = organisationIn(rows, deps.clock);
    const places = (await seenTeams(deps, caller, [team.record], settings)).flatMap(({ shelf }) => shelf);
    refuseStrangers(
      input.objectiveIds,
      places.filter(({ cycleId }) => cycleId === input.cycleId),
    );
    const isOrdered = ({ id, cycleId }: { readonly id: string; readonly cycleId: string }) =>
      cycleId === input.cycleId && input.objectiveIds.includes(id);
    const shelf = inOrder(team.record.shelf, input.objectiveIds, isOrdered);
    const next = { ...team.record, shelf };
    if (shelf.some((each, at) => each !== team.record.shelf[at])) {
      await deps.store.commit([
        { op: 'put', kind: 'team', key: next.id, record: next, version: team.version },
        activity(deps, caller, `team:${next.id}`, 'objectives reordered'),
      ]);
      await objectivesChanged(deps, [{ teamId: next.id, cycleId: input.cycleId }]);
    }
    const seen = await seenTeams(deps, caller, [next], settings);
    return {
      objectiveIds: seen.flatMap((each) =>
        each.shelf.filter(({ cycleId }) => cycleId === input.cycleId).map(({ id }) => id),
      ),
    };
  });
}

/** Puts the key results of an objective in order. */
export async function reorderKeyResults(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.reorder'>,
): Promise<ObjectiveView> {
  return again(async () => {
    const editing = await beginEdit(deps, caller, input);
    const { organisation, objective, team } = editing;
    const { record } = objective;
    refuseStrangers(input.keyResultIds, record.keyResults);
    const keyResults = inOrder(record.keyResults, input.keyResultIds, ({ id }) =>
      input.keyResultIds.includes(id),
    );
    const next = { ...record, keyResults };
    if (keyResults.some((each, at) => each !== record.keyResults[at])) {
      await deps.store.commit([
        ...writeSteps(editing, next),
        activity(deps, caller, `objective:${next.id}`, 'key results reordered'),
      ]);
      await objectiveChanged(deps, next);
    }
    return objectiveView(next, team.record.name, organisation);
  });
}

/** NOT_FOUND for an id of something that is not here, or not for this person. */
function refuseStrangers(ids: readonly string[], here: readonly { readonly id: string }[]): void {
  if (ids.every((id) => here.some((each) => each.id === id))) return;
  throw new AppError(
    'NOT_FOUND',
    'One of these is not here any more. Reload to see what is, then order them again.',
  );
}

/** Those that are ordered take their places among themselves; the others keep theirs. */
function inOrder<T extends { readonly id: string }>(
  all: readonly T[],
  ids: readonly string[],
  isOrdered: (each: T) => boolean,
): T[] {
  const places = new Map(ids.map((id, at) => [id, at]));
  const placeOf = ({ id }: T) => places.get(id) ?? 0;
  const ordered = all.filter(isOrdered).sort((a, b) => placeOf(a) - placeOf(b));
  let at = 0;
  return all.map((each) => {
    if (!isOrdered(each)) return each;
    const next = ordered[at] ?? each;
    at += 1;
    return next;
  });
}
