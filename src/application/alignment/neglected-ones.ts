import type { NeglectedKeyResult } from '../../contract/alignment/answers';
import { type FeedingBoard, neglected, neglectSentence } from '../../domain/alignment/neglect';
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
  const feeding = boards.map((board) => {
    const sprints = board.figures.sprints.flatMap(begun);
    return { ...board, sprints, worked: new Set(sprints.flatMap((each) => [...each.byKeyResult.keys()])) };
  });
  const supporters = supportersOf(supporting);
  const found: NeglectedKeyResult[] = [];
  for (const objective of objectives) {
    const cycle = cycleOf(objective, organisation.cycles);
    for (const record of objective.keyResults.filter(isKept)) {
      const supportedBy = supporters.get(record.id) ?? [];
      const ids = [record.id, ...supportedBy];
      const fed = feeding.filter(
        ({ teamId, worked }) => teamId === objective.teamId || ids.some((id) => worked.has(id)),
      );
      if (fed.length === 0) continue;
      const { judged, facts } = keyResultView(record, objective, cycle, organisation);
      const { workedOutsideJira } = record;
      const { lifecycle, window } = facts;
      const neglect = neglected(
        { id: record.id, supportedBy, lifecycle, status: judged.status, workedOutsideJira, window },
        fed,
        organisation.thresholds,
      );
      if (neglect === null) continue;
      const names = neglect.boardIds.flatMap((id) => fed.find((each) => each.boardId === id)?.name ?? []);
      found.push({ keyResultId: record.id, reason: neglectSentence(neglect, names) });
    }
  }
  return found;
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
