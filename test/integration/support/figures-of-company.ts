import { type CompanySize, keyResultId, type SeededRow } from '../../../bench/overview/company-rows';
import { toRow } from '../../../src/adapters/storage/rows';
import { TABLES } from '../../../src/adapters/storage/tables';
import type { SprintFigures } from '../../../src/application/records/figures-record';
import { RECORDS } from '../../../src/application/records/kinds';
import { addDays, type CalendarDay } from '../../../src/domain/okr/calendar-day';

/** Sprints that a board keeps, and key results that one of them works on. */
const SPRINTS = 30;
const WORKED_ON = 8;

/** The figures of every board of a company: thirty sprints of two weeks each, with what they planned and did. */
export function* figuresOfCompany(size: CompanySize, today: CalendarDay): Generator<SeededRow> {
  const { entity, prefix } = TABLES.figures;
  for (let team = 0; team < size.teams; team += 1) {
    const boardId = String(team + 1);
    const sprints = Array.from({ length: SPRINTS }, (_, at) => sprintOf(team, at, size, today));
    const asOf = `${today}T06:00:00.000Z`;
    const record = RECORDS.figures.parse({ boardId, boardName: `Board of team ${boardId}`, asOf, sprints });
    yield { entityName: entity, key: prefix + boardId, value: toRow('figures', record, 1) };
  }
}

function sprintOf(team: number, at: number, size: CompanySize, today: CalendarDay): SprintFigures {
  const start = addDays(today, -14 * (SPRINTS - 1 - at) - 7);
  const ids = Array.from({ length: WORKED_ON }, (_, nth) => {
    const objective = team + size.teams * ((at + nth) % Math.floor(size.objectives / size.teams));
    return keyResultId(objective * size.keyResultsEach + (nth % size.keyResultsEach));
  });
  const effortOf = (nth: number) => 1 + ((team * 7 + at * 5 + nth * 3) % 13) / 2;
  const keyResults = Object.fromEntries(ids.map((id, nth) => [id, effortOf(nth)]));
  const served = Object.values(keyResults).reduce((sum, each) => sum + each, 0);
  const sums = { total: served + 9, unaligned: 6, keyResults, areas: { 'area-of-everybody': 3 } };
  const doneOn = ids.flatMap((id, nth) => {
    const half = effortOf(nth) / 2;
    return [3, 9].map((days) => ({ day: addDays(start, days), keyResultId: id, effort: half }));
  });
  return {
    ...{ sprintId: String(team * 100 + at + 1), name: `Team ${team + 1}, sprint ${at + 1}` },
    state: at === SPRINTS - 1 ? 'active' : 'closed',
    ...{ start, end: addDays(start, 14), unit: 'points', plannedFrom: 'start' },
    ...{ planned: sums, done: sums },
    counts: { planned: 24, done: 21, added: 2, removed: 1, carried: 4 },
    doneOn: [...doneOn, { day: addDays(start, 12), keyResultId: null, effort: 9 }],
    tagged: ['KR-1', 'KR-2'],
    review: { met: 2, partly: 1, missed: 0 },
  };
}
