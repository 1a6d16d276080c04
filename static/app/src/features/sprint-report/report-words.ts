import type {
  QuarterOfGoals,
  ReportKeyResult,
  SprintReport,
} from '../../../../../src/contract/sprints/history';
import { type CsvCell, writeCsv } from '../../../../../src/domain/portability/csv-write';
import type { Formats } from '../../format/formats';
import { plural } from '../../format/plural';
import { linesOf } from './goal-sums';

/** `6 of 9 lines met, 2 partly, 1 missed · 3 sprints, 1 without a review`. */
export function goalWords(goals: QuarterOfGoals): string {
  const lines = linesOf(goals);
  const sprints = `${plural(goals.sprints, 'sprint')}${
    goals.unreviewed === 0 ? '' : `, ${goals.unreviewed} without a review`
  }`;
  if (lines === 0) return `Nothing reviewed in ${plural(goals.sprints, 'sprint')}`;
  const parts = [
    `${goals.met} of ${plural(lines, 'line')} met`,
    goals.partly > 0 && `${goals.partly} partly`,
    goals.missed > 0 && `${goals.missed} missed`,
  ].filter(Boolean);
  return `${parts.join(', ')} · ${sprints}`;
}

/** Planned and done of a key result over the boards shown, in team-weeks. */
export function effortOf({ effort }: ReportKeyResult, boards: ReadonlySet<number>) {
  return effort
    .filter(([board]) => boards.has(board))
    .reduce((sum, [, planned, done]) => ({ planned: sum.planned + planned, done: sum.done + done }), {
      planned: 0,
      done: 0,
    });
}

/** `2.5`, `0.1`: team-weeks to a tenth. */
export const weeks = (value: number, formats: Formats): string => formats.amount(value, '', 1);

export const movedWords = ({ moved, unit, decimals }: ReportKeyResult, formats: Formats): string =>
  moved === null ? 'not measured' : formats.move(moved, unit, decimals);

const GOALS_HEAD = ['Team', 'Board', 'Quarter', 'Met', 'Partly', 'Missed', 'Sprints', 'Without a review'];
const EFFORT_HEAD = [
  'Key',
  'Key result',
  'Objective',
  'Planned (team-weeks)',
  'Done (team-weeks)',
  'Sprints',
  'Moved during them',
];

type Shown = Pick<SprintReport, 'boards' | 'keyResults'>;

const goalRows = ({ boards }: Shown): (string | number)[][] =>
  boards.flatMap(({ teamName, name, id, quarters }) =>
    quarters.map(({ quarter, met, partly, missed, sprints, unreviewed }) => [
      teamName,
      name || `Board ${id}`,
      quarter,
      met,
      partly,
      missed,
      sprints,
      unreviewed,
    ]),
  );

/** Goals reached as a text with tabs between cells, which spreadsheets and mails take as a table. */
export function goalsText(report: Shown): string {
  return [
    'Sprint goals reached, lines by what became of them',
    GOALS_HEAD.join('\t'),
    ...goalRows(report).map((row) => row.join('\t')),
  ].join('\n');
}

export const goalsCsv = (report: Shown): string => writeCsv([GOALS_HEAD, ...goalRows(report)]);

/** Effort and moves as a text; `boards` are the places of the boards shown. */
export function effortText(
  report: Shown,
  boards: ReadonlySet<number>,
  cycle: string,
  formats: Formats,
): string {
  return [
    `Effort by key result, ${cycle}`,
    EFFORT_HEAD.join('\t'),
    ...report.keyResults.map((each) => {
      const { planned, done } = effortOf(each, boards);
      return [
        each.key,
        each.title,
        each.objective,
        weeks(planned, formats),
        weeks(done, formats),
        each.sprints,
        movedWords(each, formats),
      ].join('\t');
    }),
  ].join('\n');
}

/** The same as CSV, with plain numbers. */
export function effortCsv(report: Shown, boards: ReadonlySet<number>): string {
  const rows = report.keyResults.map((each): CsvCell[] => {
    const { planned, done } = effortOf(each, boards);
    return [each.key, each.title, each.objective, planned, done, each.sprints, each.moved ?? ''];
  });
  return writeCsv([EFFORT_HEAD, ...rows]);
}
