/** What a cell may hold: text of people, a plain number, or nothing. */
export type CsvCell = string | number | null;

/** Beginnings that spreadsheets take for a formula, full-width forms and leading blanks included. */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const GUARDED = /^'+(?:[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/;

/**
 * Text that no spreadsheet runs as a formula (PRODUCT §6): an apostrophe stands before what would be one.
 * `withoutGuard` takes it off again.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`. */
export function withoutGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/**
 * A CSV file by RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. Numbers stand as
 * plain digits with a decimal point.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], separator = ','): string {
  const lines = rows.map((cells) => cells.map((cell) => writeCell(cell, separator)).join(separator));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeCell(cell: CsvCell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardFormula(cell);
  const quoted = text.includes('"') || text.includes(separator) || /[\n\r]|^\s|\s$/.test(text);
  return quoted ? `"${text.replaceAll('"', '""')}"` : text;
}
