import { readGoal } from '../../domain/alignment/goal-lines';
import { matchLines } from '../../domain/alignment/line-matching';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { dayOfMoment, type Organisation, tagOptions } from '../organisation';
import type { Ids, JiraSprint } from '../ports';
import type { SprintLine, SprintRecord } from '../records/sprint-record';

/** A sprint nobody has recorded yet. */
export function newSprintRecord(sprint: JiraSprint): SprintRecord {
  return {
    sprintId: sprint.id,
    boardId: sprint.boardId ?? '',
    name: sprint.name,
    state: sprint.state,
    start: null,
    end: null,
    gone: false,
    goal: '',
    lines: [],
    claims: [],
    assigned: {},
    targets: [],
    draft: null,
    lastWrite: null,
    notices: [],
    review: null,
    revision: 0,
  };
}

/**
 * The record as Jira's sprint makes it: lines matched to the ids they had (PRODUCT §2), lines that left
 * after the start kept as withdrawn, everything people told the app about it untouched.
 */
export function followJira(
  record: SprintRecord,
  sprint: JiraSprint,
  organisation: Organisation,
  ids: Ids,
): SprintRecord {
  const { settings, today } = organisation;
  const dated: SprintRecord = {
    ...record,
    boardId: sprint.boardId ?? record.boardId,
    name: sprint.name,
    state: sprint.state,
    start: dayOfMoment(sprint.start, settings),
    end: dayOfMoment(sprint.end, settings),
    // Jira shows it: what was hidden from the app for a while was not deleted.
    gone: false,
  };
  if (record.goal === sprint.goal && record.lines.length > 0) return dated;
  const present = record.lines.filter((line) => line.withdrawn === undefined);
  const { lines: goalLines } = readGoal(sprint.goal, tagOptions(organisation));
  const matched = matchLines(present, goalLines, () => ids.next());
  const kept = matched.lines.map(({ id, text, keys }): SprintLine => ({ id, text, keys: [...keys] }));
  return {
    ...dated,
    goal: sprint.goal,
    lines: [...kept, ...withdrawn(record, matched.unmatched, sprint, today)],
  };
}

/** Lines that are no longer in the goal but were part of a sprint that had begun. */
function withdrawn(
  record: SprintRecord,
  unmatched: readonly string[],
  sprint: JiraSprint,
  today: CalendarDay,
): SprintLine[] {
  const before = record.lines.filter((line) => line.withdrawn !== undefined);
  if (sprint.state === 'future') return before;
  const left = record.lines.filter((line) => unmatched.includes(line.id) && line.keys.length > 0);
  return [...before, ...left.map((line) => ({ ...line, withdrawn: today }))];
}

/** The lines of the goal as it stands. */
export function presentLines(record: SprintRecord): SprintLine[] {
  return record.lines.filter((line) => line.withdrawn === undefined);
}

/** Keys the goal carries now, each once. */
export function presentKeys(record: SprintRecord): string[] {
  return [...new Set(presentLines(record).flatMap((line) => line.keys))];
}
