import type { Parsed } from '../../../contract/api';
import type { ExportPiece } from '../../../contract/portability/answers';
import { CHECK_IN_COLUMNS, KEY_RESULT_COLUMNS, OBJECTIVE_COLUMNS } from '../../../domain/portability/columns';
import type { CsvCell } from '../../../domain/portability/csv-write';
import type { Caller } from '../../caller';
import type { Deps } from '../../ports';
import { frameOf, historyPiece, jiraPiece, objectivesPiece } from './archive-piece';
import { checkInCells, keyResultCells, objectiveCells, VIEW_HEADERS } from './csv-rows';
import { inLanes } from './in-lanes';
import { type ExportScope, exportScope } from './scope';

/** Objectives of one piece: far below the 5 MB that Forge's bridge answers. */
const OBJECTIVES_TOGETHER = 50;
/** Each of their key results is asked for its history. */
const HISTORIES_TOGETHER = 12;
const CHECK_INS_LIMIT = 10_000;

/**
 * One piece of an export, for everybody of what they see: rows of CSV without guard, or records of the lossless
 * archive. `cursor` is where the next piece begins; null at the end. Pieces are read one after the other, so what
 * changes meanwhile is as it is when its piece is read.
 */
export async function exportPiece(
  deps: Deps,
  caller: Caller,
  { what, cursor }: Parsed<'export.piece'>,
): Promise<ExportPiece> {
  const scope = await exportScope(deps, caller);
  const step = what === 'everything' || what === 'check-ins' ? HISTORIES_TOGETHER : OBJECTIVES_TOGETHER;
  const parts = Math.ceil(scope.objectiveIds.length / step);
  const ids = (part: number) => scope.objectiveIds.slice(part * step, (part + 1) * step);
  if (what !== 'everything') {
    const rows = cursor < parts ? await rowsOf(deps, what, scope, ids(cursor)) : [];
    return { header: headerOf(what), rows, records: [], ...place(cursor, Math.max(parts, 1)) };
  }
  // The frame, the objectives, their histories, what belongs to Jira.
  const all = 2 + 2 * parts;
  const records = await (cursor === 0
    ? frameOf(deps, caller, scope)
    : cursor <= parts
      ? objectivesPiece(deps, caller, scope, ids(cursor - 1))
      : cursor <= 2 * parts
        ? historyPiece(deps, scope, ids(cursor - 1 - parts))
        : jiraPiece(deps, caller, scope));
  return { header: [], rows: [], records, ...place(cursor, all) };
}

function place(cursor: number, of: number): Pick<ExportPiece, 'cursor' | 'done' | 'of'> {
  const done = Math.min(cursor + 1, of);
  return { cursor: done < of ? done : null, done, of };
}

type CsvExport = Exclude<Parsed<'export.piece'>['what'], 'everything'>;

function headerOf(what: CsvExport): string[] {
  switch (what) {
    case 'objectives':
      return OBJECTIVE_COLUMNS.map(({ header }) => header);
    case 'key-results':
      return [...KEY_RESULT_COLUMNS.map(({ header }) => header), ...VIEW_HEADERS];
    case 'check-ins':
      return CHECK_IN_COLUMNS.map(({ header }) => header);
  }
}

async function rowsOf(
  deps: Deps,
  what: CsvExport,
  scope: ExportScope,
  ids: readonly string[],
): Promise<CsvCell[][]> {
  const objectives = await scope.objectives(ids);
  switch (what) {
    case 'objectives':
      return objectives.map((each) => objectiveCells(each, scope));
    case 'key-results':
      return objectives.flatMap((each) => keyResultCells(each, scope));
    case 'check-ins': {
      const members = objectives.flatMap((objective) =>
        objective.keyResults.map((each) => ({ objective, each })),
      );
      const histories = await inLanes(members, async ({ objective, each }) => {
        if (each.checkIns === 0) return [];
        const found = await deps.store.checkInsOf(each.id, CHECK_INS_LIMIT);
        const replaced = new Set(found.map(({ corrects }) => corrects));
        const standing = found.filter(({ id }) => !replaced.has(id)).reverse();
        return standing.map((checkIn) => checkInCells(each, objective, checkIn));
      });
      return histories.flat();
    }
  }
}
