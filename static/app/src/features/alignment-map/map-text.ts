import type { MapNode } from '../../../../../src/domain/alignment/alignment-map';
import type { MapTableRow } from '../../../../../src/domain/alignment/map-table';
import { type CsvCell, writeCsv } from '../../../../../src/domain/portability/csv-write';
import type { Grid } from '../coverage/coverage-grid';
import { unitWords } from '../coverage/effort-words';
import { COLUMN_WORDS, fullName, type NodeName } from './node-names';

/** The map's table as CSV, a line for each flow: what it comes from, where it goes, how much. */
export function mapCsv(
  rows: readonly MapTableRow[],
  nameOf: (node: MapNode) => NodeName,
  unit: Grid['unit'],
): string {
  const lines = rows.flatMap(({ node, to, from }): CsvCell[][] => {
    const own = [COLUMN_WORDS[node.column], fullName(nameOf(node)), nameOf(node).status?.word ?? ''];
    const flows: CsvCell[][] = to.map(({ node: end, effort }) => [
      ...own,
      COLUMN_WORDS[end.column],
      fullName(nameOf(end)),
      effort,
    ]);
    // An end has no flow of its own: it says what reaches it.
    return flows.length > 0 ? flows : [[...own, '', '', from.reduce((sum, each) => sum + each.effort, 0)]];
  });
  return writeCsv([['From', 'Name', 'Status', 'To', 'Name', `Effort (${unitWords(unit)})`], ...lines]);
}
