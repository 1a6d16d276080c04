import type { Answer, Parsed } from '../../contract/api';
import { activity } from '../activity';
import type { Caller } from '../caller';
import { needKeyResult } from '../find';
import { invalid } from '../invalid';
import type { Change, Deps } from '../ports';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { ShelfKeyResult } from '../records/team-record';
import { again } from '../retry';
import { cycleOf, objectiveView } from '../views/objective-view';
import { beginEdit, shelfStep } from './edit-objective';
import { cycleToMoveTo } from './move-objective';
import { objectivesChanged } from './objective-changed';
import { refuseMore } from './receive-key-result';
import { placementsChanged } from './settle-placement';
import { shelved } from './shelf';
import { demandRevision } from './stale-revision';

/**
 * Moves a key result to another objective, with its key, values, check-ins and work. Asks the right to edit both.
 * One transaction moves it; the queue then puts right the rows that name where it is (links, sprints, supporting
 * ones), which until then is known by its handle. Sent twice it moves once.
 */
export async function moveKeyResult(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.move'>,
): Promise<Answer<'keyResult.move'>> {
  return again(async () => {
    const from = await beginEdit(deps, caller, input);
    const to = await beginEdit(deps, caller, { objectiveId: input.toObjectiveId });
    const { organisation } = to;
    const [source, target] = [from.objective.record, to.objective.record];
    const views = (a: ObjectiveRecord, b: ObjectiveRecord) => ({
      from: objectiveView(a, from.team.record.name, organisation),
      to: objectiveView(b, to.team.record.name, organisation),
    });
    if (target.keyResults.some(({ id, deletedAt }) => id === input.keyResultId && deletedAt === null)) {
      return views(source, target);
    }
    const keyResult = needKeyResult(source, input.keyResultId);
    demandRevision('key result', input.revision, keyResult.revision);
    if (keyResult.supports?.objectiveId === target.id) {
      throw invalid([
        {
          field: 'toObjectiveId',
          hint: `${keyResult.key} supports ${keyResult.supports.key} of this objective. Take that away first.`,
        },
      ]);
    }
    refuseMore(target);
    const cycle = cycleToMoveTo(source, target.cycleId, organisation.cycles);
    if (cycleOf(target, organisation.cycles).state === 'closed') {
      throw invalid([{ field: 'toObjectiveId', hint: `${cycle.name} is closed.` }]);
    }
    const end = target.due ?? cycle.end;
    const { due } = keyResult;
    const carried: KeyResultRecord = {
      ...keyResult,
      revision: keyResult.revision + 1,
      due: due !== null && due >= cycle.start && due <= end ? due : null,
    };
    const left: ObjectiveRecord = {
      ...source,
      keyResults: source.keyResults.filter(({ id }) => id !== keyResult.id),
    };
    const joined: ObjectiveRecord = { ...target, keyResults: [...target.keyResults, carried] };
    const rows = await deps.store.read([{ kind: 'handle', key: keyResult.key }]);
    const handle = rows.get('handle', keyResult.key);
    const hints = from.team.record.shelf
      .find(({ id }) => id === source.id)
      ?.keyResults.find(({ id }) => id === keyResult.id)?.hints;
    const sameTeam = from.team.record.id === to.team.record.id;
    const fromShelf = shelved(from.team.record, left);
    const toShelf = withHints(shelved(sameTeam ? fromShelf : to.team.record, joined), keyResult.id, hints);
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: left.id, record: left, version: from.objective.version },
      { op: 'put', kind: 'objective', key: joined.id, record: joined, version: to.objective.version },
      ...(sameTeam ? [] : shelfStep(from.team, fromShelf)),
      ...shelfStep(to.team, toShelf),
      ...(handle?.record.kind === 'key-result'
        ? [
            {
              op: 'put',
              kind: 'handle',
              key: keyResult.key,
              record: { ...handle.record, objectiveId: joined.id, teamId: joined.teamId },
              version: handle.version,
            } as const,
          ]
        : []),
      activity(deps, caller, `objective:${left.id}`, `${keyResult.key} moved to ${target.key}`),
      activity(deps, caller, `objective:${joined.id}`, `${keyResult.key} moved here from ${source.key}`),
    ];
    await deps.store.commit(steps);
    await objectivesChanged(deps, [left, joined]);
    await placementsChanged(deps, joined, [carried]);
    return views(left, joined);
  });
}

/** The words learned for a key result go with it. */
function withHints(
  team: Parameters<typeof shelved>[0],
  keyResultId: string,
  hints: ShelfKeyResult['hints'] | undefined,
): Parameters<typeof shelved>[0] {
  if (hints === undefined || hints.length === 0) return team;
  return {
    ...team,
    shelf: team.shelf.map((objective) => ({
      ...objective,
      keyResults: objective.keyResults.map((each) =>
        each.id === keyResultId ? { ...each, hints: [...hints] } : each,
      ),
    })),
  };
}
