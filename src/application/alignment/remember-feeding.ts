import { type CalendarDay, compareDays } from '../../domain/okr/calendar-day';
import { objectiveChanged } from '../okrs/objective-changed';
import type { Address, Deps } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { SprintFigures } from '../records/figures-record';
import type { Feeder } from '../records/key-result-parts';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { isKept } from '../visible-rows';
import { sprintDays } from './sprint-work';

/** Boards that are remembered of a key result: those that worked on it last. */
const FEEDERS_KEPT = 20;

/** A board, its sprints that were counted just now, and what these lead to, by id. */
export interface Feeding {
  readonly board: BoardRecord;
  readonly sprints: readonly SprintFigures[];
  readonly objectives: ReadonlyMap<string, ObjectiveRecord>;
}

interface Fed {
  readonly objectiveId: string;
  readonly keyResultId: string;
  readonly start: CalendarDay;
  readonly feeder: Feeder;
}

/**
 * Writes down, beside a key result, that a board of another team works on it or on one that supports it, so that who
 * plans for it needs not look at every board (PRODUCT §3.17). Once a sprint; nothing where it is known already.
 */
export async function rememberFeeding(deps: Deps, { board, sprints, objectives }: Feeding): Promise<void> {
  const fed = sprints.flatMap((figures) => fedBy(board, figures, objectives));
  const shared = [...new Set(fed.map(({ objectiveId }) => objectiveId))].filter((id) => !objectives.has(id));
  const rows = await deps.store.read(shared.map((key): Address => ({ kind: 'objective', key })));
  const known = new Map([
    ...objectives,
    ...shared.flatMap((id) => {
      const record = rows.get('objective', id)?.record;
      return record === undefined ? [] : [[id, record] as const];
    }),
  ]);
  for (const objectiveId of new Set(fed.map((each) => each.objectiveId))) {
    const own = fed.filter((each) => each.objectiveId === objectiveId);
    const objective = known.get(objectiveId);
    if (objective === undefined || withFeeders(objective, board, own) === objective) continue;
    await again(async () => {
      const row = (await deps.store.read([{ kind: 'objective', key: objectiveId }])).get(
        'objective',
        objectiveId,
      );
      if (row === undefined) return;
      const record = withFeeders(row.record, board, own);
      if (record === row.record) return;
      await deps.store.commit([
        { op: 'put', kind: 'objective', key: objectiveId, record, version: row.version },
      ]);
      await objectiveChanged(deps, record);
    });
  }
}

/** What a sprint that has begun fed: key results, and those that these support. */
function fedBy(
  { boardId }: BoardRecord,
  figures: SprintFigures,
  objectives: ReadonlyMap<string, ObjectiveRecord>,
): Fed[] {
  const days = sprintDays(figures);
  if (days === null || figures.state === 'future') return [];
  const worked = new Set([
    ...Object.keys(figures.planned.keyResults),
    ...Object.keys(figures.done.keyResults),
  ]);
  const { start, end: until } = days;
  return [...objectives.values()].flatMap((objective) =>
    objective.keyResults
      .filter((each) => worked.has(each.id) && isKept(each))
      .flatMap(({ id, supports }): Fed[] => [
        {
          ...{ objectiveId: objective.id, keyResultId: id, start },
          feeder: { boardId, until, through: null },
        },
        ...(supports === null
          ? []
          : [
              {
                ...{ objectiveId: supports.objectiveId, keyResultId: supports.keyResultId, start },
                feeder: { boardId, until, through: id },
              },
            ]),
      ]),
  );
}

/** The very same where it is known already, and where the board is its own team's: that is looked at anyway. */
function withFeeders(
  objective: ObjectiveRecord,
  board: Pick<BoardRecord, 'teamId'>,
  fed: readonly Fed[],
): ObjectiveRecord {
  let changed = false;
  const keyResults = objective.keyResults.map((keyResult) => {
    const next = fed
      .filter(({ keyResultId }) => keyResultId === keyResult.id)
      .filter(({ feeder }) => feeder.through !== null || objective.teamId !== board.teamId)
      .reduce(withFeeder, keyResult);
    changed ||= next !== keyResult;
    return next;
  });
  return changed ? { ...objective, keyResults } : objective;
}

function withFeeder(keyResult: KeyResultRecord, { feeder, start }: Fed): KeyResultRecord {
  const isIt = (each: Feeder) => each.boardId === feeder.boardId && each.through === feeder.through;
  if (keyResult.fedBy.some((each) => isIt(each) && each.until >= start)) return keyResult;
  const fedBy = [...keyResult.fedBy.filter((each) => !isIt(each)), feeder]
    .sort((a, b) => compareDays(a.until, b.until))
    .slice(-FEEDERS_KEPT);
  return { ...keyResult, fedBy };
}
