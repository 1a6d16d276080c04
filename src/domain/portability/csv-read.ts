/** A record of a CSV file. `row` counts as spreadsheets do: the header is row 1, empty lines count. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvProblem {
  readonly row: number;
  readonly code: 'quote-not-closed' | 'text-after-quote' | 'quote-inside';
  readonly hint: string;
}

export interface CsvFile {
  /** Empty lines are left out. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly CsvProblem[];
}

const HINTS: Readonly<Record<CsvProblem['code'], string>> = {
  'quote-not-closed':
    'A quotation mark opens here and is never closed, so everything below would be one cell. Close it, or double it where it belongs to the text.',
  'text-after-quote':
    'There is text after a closing quotation mark. Double the quotation marks that belong to the text.',
  'quote-inside':
    'There is a quotation mark inside a cell that does not begin with one. Put the whole cell in quotation marks and double those inside.',
};
const BOM = '\uFEFF';
/** What Excel puts first to say how the file is separated. */
const SEPARATOR_LINE = /^\uFEFF?sep=(.)(?:\r\n|\n|\r)/;

/**
 * Reads CSV by RFC 4180: cells in quotation marks may hold separators, line breaks and doubled quotation
 * marks. Lines end with CRLF, LF or CR; a byte order mark and Excel's `sep=` line are passed over. Strict: what
 * the format does not allow is a problem with its row, and the cell is read as well as can be.
 */
export function readCsv(text: string, separator: string): CsvFile {
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  const first = SEPARATOR_LINE.exec(text);
  let at = first ? first[0].length : text.startsWith(BOM) ? 1 : 0;
  let row = first ? 2 : 1;
  let cells: string[] = [];
  const problem = (code: CsvProblem['code']) => problems.push({ row, code, hint: HINTS[code] });
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ row, cells });
    cells = [];
    row += 1;
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1, separator) : plainCell(text, at, separator);
    cells.push(cell.text);
    if (cell.problem !== undefined) problem(cell.problem);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end leaves an empty cell behind it.
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    endRow();
  }
  return { rows, problems };
}

interface Cell {
  readonly text: string;
  /** Where the separator or the end of the line stands. */
  readonly end: number;
  readonly problem?: CsvProblem['code'];
}

function plainCell(text: string, start: number, separator: string): Cell {
  const end = endOfCell(text, start, separator);
  const cell = text.slice(start, end);
  return cell.includes('"') ? { text: cell, end, problem: 'quote-inside' } : { text: cell, end };
}

function quotedCell(text: string, start: number, separator: string): Cell {
  let content = '';
  let at = start;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1)
      return { text: content + text.slice(at), end: text.length, problem: 'quote-not-closed' };
    content += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    content += '"';
    at += 1;
  }
  const end = endOfCell(text, at, separator);
  // Blanks behind the closing mark are a habit of some programs.
  const behind = text.slice(at, end);
  if (behind.trim() === '') return { text: content, end };
  return { text: content + behind, end, problem: 'text-after-quote' };
}

function endOfCell(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
