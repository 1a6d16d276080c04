/** Key results of one file, four to an objective, as another tool would have exported them. */

const HEADER = [
  'ID',
  'Objective',
  'Team',
  'Quarter',
  'Key result',
  'Baseline',
  'Target',
  'Unit',
  'Current',
  'Owner',
  'Due',
];
const PER_OBJECTIVE = 4;

/** What is wrong with every so many rows, each in its own way: the column, and what stands there. */
const FLAWS: readonly (readonly [column: string, cell: string])[] = [
  ['Team', 'Sales of the moon'],
  ['Quarter', 'Q9 1999'],
  ['Target', 'plenty'],
  ['Baseline', '1.234,5.6'],
  ['Key result', ''],
  ['Key result', 'x'.repeat(300)],
  ['Due', '2026-02-31'],
  ['Due', '1999-01-01'],
  ['Owner', 'Nobody At All'],
  ['Target', ''],
];

export interface LargeFile {
  readonly text: string;
  /** Rows, as spreadsheets count them, that have something wrong with them. */
  readonly bad: readonly number[];
}

/** So many key results in the teams in turn, of which so many are flawed. Every seventh title begins like a formula. */
export function largeFile(options: {
  readonly rows: number;
  readonly bad: number;
  readonly teams: readonly string[];
  readonly cycle: string;
  readonly owner: string;
}): LargeFile {
  const { rows, bad, teams, cycle, owner } = options;
  const every = bad === 0 ? Number.POSITIVE_INFINITY : Math.floor(rows / bad);
  const flawed: number[] = [];
  const lines = Array.from({ length: rows }, (_, index) => {
    const objective = Math.floor(index / PER_OBJECTIVE);
    const cells = new Map([
      ['ID', `TOOL-${index + 1}`],
      ['Objective', `Objective ${objective + 1} of the old tool`],
      ['Team', teams[objective % teams.length] ?? ''],
      ['Quarter', cycle],
      ['Key result', `${index % 7 === 0 ? '=' : ''}Key result ${index + 1}, with a comma`],
      ['Baseline', String(index % 50)],
      ['Target', String((index % 50) + 25)],
      ['Unit', '%'],
      ['Current', String((index % 50) + 5)],
      ['Owner', index % 3 === 0 ? owner : ''],
      ['Due', ''],
    ]);
    if (index % every === every - 1 && flawed.length < bad) {
      const [column, cell] = FLAWS[flawed.length % FLAWS.length] ?? ['Team', ''];
      cells.set(column, cell);
      flawed.push(index + 2);
    }
    return HEADER.map((header) => quoted(cells.get(header) ?? '')).join(',');
  });
  return { text: `${HEADER.join(',')}\r\n${lines.map((line) => `${line}\r\n`).join('')}`, bad: flawed };
}

function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell;
}
