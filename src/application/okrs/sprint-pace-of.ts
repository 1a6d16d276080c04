import { weeksPerEffort } from '../../domain/alignment/sprint-weeks';
import { type CalendarDay, daysBetween } from '../../domain/okr/calendar-day';
import type { DatedValue } from '../../domain/okr/dated-value';
import { isMeasured } from '../../domain/okr/key-result';
import { sprintEndsAhead } from '../../domain/okr/moves';
import { numbersAt } from '../../domain/okr/numbers-history';
import { leadBoard, type SprintPace, sprintPace } from '../../domain/okr/sprint-pace';
import { valueAt } from '../../domain/okr/value-at';
import type { Window } from '../../domain/okr/window';
import { countedOnce } from '../alignment/counted-once';
import type { Organisation } from '../organisation';
import type { Address, Rows, Store } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { ContributionRecord } from '../records/contribution-record';
import type { SprintFigures } from '../records/figures-record';
import type { KeyResultRecord } from '../records/objective-record';

/** Rows that the sprint pace of a key result needs: the boards whose sprints carried its tag. */
export function boardsOf(contributions: readonly ContributionRecord[]): Address[] {
  const ids = new Set(contributions.map(({ boardId }) => boardId).filter((id) => id !== ''));
  return [...ids].map((key) => ({ kind: 'board', key }));
}

/**
 * Sprint pace of a key result that runs (PRODUCT §3.9), from the sprints of its lead board; null for kinds without a
 * target, and where no board leads. `rows` hold the boards of `boardsOf`.
 */
export async function sprintPaceOf(
  store: Store,
  rows: Rows,
  facts: {
    readonly record: KeyResultRecord;
    readonly window: Window;
    readonly values: readonly DatedValue[];
    readonly contributions: readonly ContributionRecord[];
  },
  { today }: Pick<Organisation, 'today'>,
): Promise<SprintPace | null> {
  const { record, window, values } = facts;
  const numbers = numbersAt(record.numbers, today);
  if (!isMeasured(numbers)) return null;
  const lead = await leadBoardOf(store, record.id, facts.contributions);
  const board = lead === null ? undefined : rows.get('board', lead)?.record;
  if (board === undefined) return null;
  const { baseline, target } = numbers;
  const now = valueAt(values, today)?.value ?? null;
  return sprintPace(
    { values, baseline, window, target, now },
    datedSprints(board).filter((sprint) => sprint.closed),
    ...sprintsAhead(board, window, today),
  );
}

/**
 * The board with most done work on the key result (PRODUCT §3.9), in team-weeks of its closed sprints, by the boards'
 * figures: points of two boards cannot be compared. The only board leads in any case.
 */
async function leadBoardOf(
  store: Store,
  keyResultId: string,
  contributions: readonly ContributionRecord[],
): Promise<string | null> {
  const boards = [...new Set(contributions.map(({ boardId }) => boardId))].filter((id) => id !== '');
  if (boards.length < 2) return boards[0] ?? null;
  const rows = await store.read(boards.map((key): Address => ({ kind: 'figures', key })));
  const done = boards.map((boardId): [number, number] => {
    const sprints = rows.get('figures', boardId)?.record.sprints ?? [];
    const weeks = sprints
      .filter(({ state }) => state === 'closed')
      .reduce((sum, each) => sum + weeksFor(keyResultId, each), 0);
    return [Number(boardId), weeks];
  });
  const lead = leadBoard(new Map(done));
  return lead === null ? null : String(lead);
}

function weeksFor(keyResultId: string, figures: SprintFigures): number {
  const { planned, done, start, end } = figures;
  const days = start === null || end === null ? null : { start, end };
  const perEffort = weeksPerEffort({ planned: planned.total, done: done.total, days });
  return perEffort * (countedOnce(figures).done.keyResults[keyResultId] ?? 0);
}

function datedSprints(board: BoardRecord) {
  return board.sprints.flatMap(({ start, end, closed }) =>
    start === null || end === null ? [] : [{ start, end, closed }],
  );
}

/**
 * Ends of the board's sprints to come, spaced as the one that runs; after a pause between sprints, as the last. With
 * them the share of the days of the first of them that is yet to come.
 */
function sprintsAhead(
  board: BoardRecord,
  window: Window,
  today: Organisation['today'],
): [ends: CalendarDay[], share: number] {
  const byEnd = datedSprints(board).sort((a, b) => daysBetween(b.end, a.end));
  const running = byEnd.find((sprint) => !sprint.closed) ?? byEnd.at(-1);
  if (running === undefined) return [[], 0];
  const lengthDays = daysBetween(running.start, running.end);
  const ends = sprintEndsAhead({ end: running.end, lengthDays }, window, today);
  const toCome = ends[0] === undefined ? 0 : daysBetween(today, ends[0]) / Math.max(1, lengthDays);
  return [ends, Math.min(1, toCome)];
}
