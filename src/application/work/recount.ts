import type { DayRange } from '../../domain/okr/day-range';
import { needKeyResult, withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Deps, Rows, Store } from '../ports';
import type { WorkRecord } from '../records/link-record';
import type { ObjectiveRecord, WorkSummary } from '../records/objective-record';
import { again } from '../retry';
import { windowOfKeyResult } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import { isKept } from '../visible-rows';
import { countWork } from './count-work';

/** A closed sprint of a board. */
export interface ClosedSprint extends DayRange {
  /** Ids of the key results that something was done for in it, by the board's figures; absent before there are any. */
  readonly workedFor?: ReadonlySet<string>;
}

/** The closed sprints of a team's boards, with what was done in them as the boards' figures say. */
export async function closedSprintsOf(store: Store, rows: Rows, teamId: string): Promise<ClosedSprint[]> {
  const boards = rows.get('team', teamId)?.record.boards ?? [];
  const read = await store.read(
    boards.flatMap(({ boardId: key }): Address[] => [
      { kind: 'board', key },
      { kind: 'figures', key },
    ]),
  );
  return boards.flatMap(({ boardId }) => {
    const figures = read.get('figures', boardId)?.record.sprints ?? [];
    return (read.get('board', boardId)?.record.sprints ?? []).flatMap(
      ({ sprintId, start, end, closed }): ClosedSprint[] => {
        if (!closed || start === null || end === null) return [];
        const known = figures.find((each) => each.sprintId === sprintId && each.state === 'closed');
        if (known === undefined) return [{ start, end }];
        return [{ start, end, workedFor: new Set(Object.keys(known.done.keyResults)) }];
      },
    );
  });
}

/** The work summary of a key result from the issues that its links reach. */
export function summaryOf(
  objective: ObjectiveRecord,
  keyResultId: string,
  issues: WorkRecord['issues'],
  closedSprints: readonly ClosedSprint[],
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
  const untold = closedSprints.filter(({ workedFor }) => workedFor === undefined);
  const counted = countWork(issues, window, untold, organisation.settings, organisation.now);
  const told = closedSprints.filter(
    ({ end, workedFor }) => end >= window.start && workedFor?.has(keyResultId) === true,
  );
  return { ...counted, sprintsWithDone: counted.sprintsWithDone + told.length };
}

/**
 * Counts the work of key results anew after a sprint was closed: in how many sprints something was done for them
 * (PRODUCT §3.15). Writes only what changed, and asks Jira nothing.
 */
export async function recountAfterClose(
  deps: Deps,
  worked: readonly { readonly objectiveId: string; readonly keyResultId: string }[],
): Promise<void> {
  for (const { objectiveId, keyResultId } of worked) {
    await again(async () => {
      const rows = await deps.store.read([
        ...ORGANISATION,
        { kind: 'objective', key: objectiveId },
        { kind: 'work', key: keyResultId },
      ]);
      const objective = rows.get('objective', objectiveId);
      const keyResult = objective?.record.keyResults.find(({ id }) => id === keyResultId);
      const work = rows.get('work', keyResultId)?.record;
      if (objective === undefined || keyResult === undefined || work === undefined) return;
      if (!isKept(keyResult) || keyResult.work === null) return;
      const teamRows = await deps.store.read([{ kind: 'team', key: objective.record.teamId }]);
      const sprints = await closedSprintsOf(deps.store, teamRows, objective.record.teamId);
      const organisation = organisationIn(rows, deps.clock);
      const summary = summaryOf(objective.record, keyResultId, work.issues, sprints, organisation);
      if (summary?.sprintsWithDone === keyResult.work.sprintsWithDone) return;
      const next = withKeyResult(objective.record, { ...keyResult, work: summary });
      await deps.store.commit([
        { op: 'put', kind: 'objective', key: objectiveId, record: next, version: objective.version },
      ]);
      await objectiveChanged(deps, next, objective.record);
    });
  }
}
