import { isMeasured } from '../../../domain/okr/key-result';
import { currentNumbers } from '../../../domain/okr/numbers-history';
import { STATUS_WORDS } from '../../../domain/okr/okr-status';
import { CHECK_IN_COLUMNS, KEY_RESULT_COLUMNS, OBJECTIVE_COLUMNS } from '../../../domain/portability/columns';
import type { CsvCell } from '../../../domain/portability/csv-write';
import { stepsText } from '../../../domain/portability/steps-text';
import type { CheckInRecord } from '../../records/check-in-record';
import type { KeyResultRecord, ObjectiveRecord } from '../../records/objective-record';
import { objectiveView } from '../../views/objective-view';
import { pathOf } from '../csv/names';
import type { ExportScope } from './scope';

type Cells = Readonly<Record<string, CsvCell>>;

/** A row of cells by column; what a column has no cell for stays empty. Names of owners are put in by who reads it. */
function rowOf(
  columns: readonly { readonly name: string }[],
  cells: Cells,
  more: readonly CsvCell[] = [],
): CsvCell[] {
  return [...columns.map(({ name }) => cells[name] ?? null), ...more];
}

/** What is shown besides, and is nothing to import. */
export const VIEW_HEADERS = ['Value now', 'Value on', 'Progress', 'Status'] as const;

function placeOf({ teamId, cycleId }: ObjectiveRecord, { directory, organisation }: ExportScope): Cells {
  const team = directory.find(({ id }) => id === teamId);
  const cycle = organisation.cycles.find(({ id }) => id === cycleId);
  return { team: team === undefined ? '' : pathOf(team, directory), cycle: cycle?.name ?? '' };
}

export function objectiveCells(objective: ObjectiveRecord, scope: ExportScope): CsvCell[] {
  const { key, title, description, ownerId, ambition, lifecycle, activatedOn, due, weight, parent } =
    objective;
  return rowOf(OBJECTIVE_COLUMNS, {
    ...placeOf(objective, scope),
    key,
    title,
    description,
    ownerAccount: ownerId,
    ambition,
    state: lifecycle,
    started: activatedOn,
    due,
    weight,
    parent: parent?.key ?? null,
    relation: parent?.relation ?? null,
  });
}

export function keyResultCells(objective: ObjectiveRecord, scope: ExportScope): CsvCell[][] {
  const view = objectiveView(objective, '', scope.organisation);
  return objective.keyResults.map((each) => {
    const seen = view.keyResults.find(({ id }) => id === each.id);
    const status = seen === undefined ? '' : statusWord(seen.status.code);
    const now = [seen?.current?.value ?? null, seen?.current?.day ?? null, seen?.progress ?? null, status];
    return rowOf(KEY_RESULT_COLUMNS, { ...placeOf(objective, scope), ...cellsOf(each, objective) }, now);
  });
}

function statusWord(code: string): string {
  return Object.entries(STATUS_WORDS).find(([known]) => known === code)?.[1] ?? code;
}

function cellsOf(keyResult: KeyResultRecord, objective: ObjectiveRecord): Cells {
  const numbers = currentNumbers(keyResult.numbers);
  const { key, title, ownerId, unit, decimals, weight, rhythm, indicator, lifecycle } = keyResult;
  return {
    key,
    title,
    objective: objective.title,
    objectiveDescription: objective.description,
    objectiveState: objective.lifecycle,
    ambition: objective.ambition,
    ownerAccount: ownerId,
    kind: numbers.kind === 'milestone' && numbers.form === 'yes-no' ? 'yes-no' : numbers.kind,
    baseline: isMeasured(numbers) ? numbers.baseline : null,
    target: isMeasured(numbers) ? numbers.target : null,
    lower: numbers.kind === 'keep-within' ? numbers.lower : null,
    upper: numbers.kind === 'keep-within' ? numbers.upper : null,
    steps:
      numbers.kind === 'milestone' && numbers.form === 'steps'
        ? stepsText(numbers, keyResult.stepsDone)
        : null,
    unit,
    decimals,
    weight,
    rhythm,
    indicator,
    state: lifecycle,
    started: keyResult.activatedOn,
    due: keyResult.due,
    measuringUntil: keyResult.measuringUntil,
    howMeasured: keyResult.howMeasured,
    guardrail: keyResult.guardrail ? 'yes' : null,
    workedOutsideJira: keyResult.workedOutsideJira ? 'yes' : null,
  };
}

export function checkInCells(
  keyResult: KeyResultRecord,
  objective: ObjectiveRecord,
  checkIn: CheckInRecord,
): CsvCell[] {
  const { day, value, confidence, ownStatus, shipped, effect, learned } = checkIn;
  // The value of a milestone follows from its steps.
  const said = currentNumbers(keyResult.numbers).kind === 'milestone' ? null : value;
  const about = { keyResult: keyResult.key, objective: objective.title };
  return rowOf(CHECK_IN_COLUMNS, {
    ...about,
    day,
    value: said,
    confidence,
    status: ownStatus,
    shipped,
    effect,
    learned,
  });
}
