import type { DayRange } from '../../domain/okr/day-range';
import { needKeyResult } from '../find';
import type { Organisation } from '../organisation';
import type { Address, Rows, Store } from '../ports';
import type { WorkRecord } from '../records/link-record';
import type { ObjectiveRecord, WorkSummary } from '../records/objective-record';
import { windowOfKeyResult } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import { countWork } from './count-work';

/** The closed sprints of a team's boards, from the boards' own rows. */
export async function closedSprintsOf(store: Store, rows: Rows, teamId: string): Promise<DayRange[]> {
  const boards = rows.get('team', teamId)?.record.boards ?? [];
  const addresses = boards.map((board): Address => ({ kind: 'board', key: board.boardId }));
  const boardRows = await store.read(addresses);
  return boards.flatMap((board) =>
    (boardRows.get('board', board.boardId)?.record.sprints ?? []).flatMap(({ start, end, closed }) =>
      closed && start !== null && end !== null ? [{ start, end }] : [],
    ),
  );
}

/** The work summary of a key result from the issues that its links reach. */
export function summaryOf(
  objective: ObjectiveRecord,
  keyResultId: string,
  issues: WorkRecord['issues'],
  closedSprints: readonly DayRange[],
  organisation: Organisation,
): WorkSummary | null {
  const keyResult = needKeyResult(objective, keyResultId);
  if (!keyResult.links.some((link) => link.relation === 'contributes')) return null;
  const window = windowOfKeyResult(
    keyResult,
    objective,
    cycleOf(objective, organisation.cycles),
    organisation.thresholds,
  );
  return countWork(issues, window, closedSprints, organisation.settings, organisation.now);
}
