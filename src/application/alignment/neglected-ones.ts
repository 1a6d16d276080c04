import type { NeglectedKeyResult } from '../../contract/alignment/answers';
import { type FeedingBoard, leavesOpen, neglected, neglectSentence } from '../../domain/alignment/neglect';
import type { Organisation } from '../organisation';
import type { FiguresRecord, SprintFigures } from '../records/figures-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { keyResultView } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import { isKept } from '../visible-rows';
import { sprintDays } from './sprint-work';

export interface FedBoard {
  readonly boardId: string;
  readonly teamId: string;
  readonly figures: FiguresRecord;
  /** null where the viewer may not know it. */
  readonly name: string | null;
}

/**
 * The key results that nobody feeds (PRODUCT §3.17). All boards count, also those whose names the viewer may not
 * know; work on a key result that supports another is work on that one.
 */
export function neglectedOnes(
  objectives: readonly ObjectiveRecord[],
  boards: readonly FedBoard[],
  organisation: Organisation,
  /** Those whose key results may support one of them, seen or not. */
  supporting: readonly ObjectiveRecord[] = objectives,
): NeglectedKeyResult[] {
  return judgedOnes(objectives, boards, organisation, supporting).flatMap(({ record, facts, fed }) => {
    const neglect = neglected(facts, fed, organisation.thresholds);
    if (neglect === null) return [];
    const names = neglect.boardIds.flatMap((id) => fed.find((each) => each.boardId === id)?.name ?? []);
    return [{ keyResultId: record.id, reason: neglectSentence(neglect, names) }];
  });
}

/**
 * Ids of boards that are not among these and decide whether a key result is neglected, of each key result the one that
 * worked on it last first: at most a batch of rows.
 */
export function decidingBoards(
  objectives: readonly ObjectiveRecord[],
  boards: readonly FedBoard[],
  organisation: Organisation,
  supporting: readonly ObjectiveRecord[] = objectives,
): string[] {
  const known = new Set(boards.map(({ boardId }) => boardId));
  const open = judgedOnes(objectives, boards, organisation, supporting)
    .filter(({ record }) => record.fedBy.some(({ boardId }) => !known.has(boardId)))
    .filter(({ facts, fed }) => leavesOpen(facts, fed, organisation.thresholds))
    .map(({ record }) => [...new Set(record.fedBy.map(({ boardId }) => boardId).reverse())])
    .map((ids) => ids.filter((id) => !known.has(id)));
  const found = new Set<string>();
  const most = Math.max(0, ...open.map((ids) => ids.length));
  for (let place = 0; place < most; place += 1) for (const ids of open) found.add(ids[place] ?? '');
  found.delete('');
  return [...found].slice(0, BOARDS_AT_ONCE);
}
/** They are read when a plan is opened: 4 KB each (PRODUCT §7). */
const BOARDS_AT_ONCE = 20;

/** The key results of objectives with what decides about them, and the boards among these that feed them. */
function judgedOnes(
  objectives: readonly ObjectiveRecord[],
  boards: readonly FedBoard[],
  organisation: Organisation,
  supporting: readonly ObjectiveRecord[],
) {
  const feeding = boards.map((board) => {
    const sprints = board.figures.sprints.flatMap(begun);
    return { ...board, sprints, worked: new Set(sprints.flatMap((each) => [...each.byKeyResult.keys()])) };
  });
  const supporters = supportersOf(supporting);
  return objectives.flatMap((objective) => {
    const cycle = cycleOf(objective, organisation.cycles);
    return objective.keyResults.filter(isKept).map((record) => {
      const through = record.fedBy.flatMap((each) => each.through ?? []);
      const supportedBy = [...new Set([...(supporters.get(record.id) ?? []), ...through])];
      const ids = [record.id, ...supportedBy];
      const fed = feeding.filter(
        ({ teamId, worked }) => teamId === objective.teamId || ids.some((id) => worked.has(id)),
      );
      const { judged, facts } = keyResultView(record, objective, cycle, organisation);
      const { lifecycle, window } = facts;
      const { status } = judged;
      const { workedOutsideJira } = record;
      return {
        record,
        fed,
        facts: { id: record.id, supportedBy, lifecycle, status, workedOutsideJira, window },
      };
    });
  });
}

/** Ids of running key results that no issue contributes to, though work in Jira is expected of them. */
export function unlinkedOnes(objectives: readonly ObjectiveRecord[]): string[] {
  const isUnlinked = ({ lifecycle, workedOutsideJira, measuringUntil, work }: KeyResultRecord) =>
    lifecycle === 'active' &&
    !workedOutsideJira &&
    measuringUntil === null &&
    (work === null || work.total + work.earlier + work.notDelivered === 0);
  return objectives
    .filter(({ lifecycle }) => lifecycle === 'active')
    .flatMap(({ keyResults }) => keyResults.filter((each) => isKept(each) && isUnlinked(each)))
    .map(({ id }) => id);
}

function supportersOf(objectives: readonly ObjectiveRecord[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, supports } of objectives.flatMap((each) => each.keyResults.filter(isKept))) {
    if (supports === null) continue;
    found.set(supports.keyResultId, [...(found.get(supports.keyResultId) ?? []), id]);
  }
  return found;
}

/** A sprint that has begun, with what was planned and done in it. */
function begun(figures: SprintFigures): FeedingBoard['sprints'] {
  const days = sprintDays(figures);
  if (days === null || figures.state === 'future') return [];
  const byKeyResult = new Map<string, number>();
  for (const sums of [figures.planned, figures.done]) {
    for (const [id, effort] of Object.entries(sums.keyResults)) {
      if (effort > 0) byKeyResult.set(id, (byKeyResult.get(id) ?? 0) + effort);
    }
  }
  return [{ id: figures.sprintId, ...days, byKeyResult }];
}
