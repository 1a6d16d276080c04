/** What may stand between two cells. */
export const CSV_SEPARATORS = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

/**
 * The separator of a CSV file: what Excel's first line `sep=;` says, else the one that stands most often
 * outside quotation marks in the header. A file of one column counts as separated by commas.
 */
export function detectSeparator(text: string): CsvSeparator {
  const said = /^\uFEFF?sep=(.)/.exec(text)?.[1];
  const declared = CSV_SEPARATORS.find((each) => each === said);
  if (declared !== undefined) return declared;
  const header = headerOf(text);
  let best: CsvSeparator = ',';
  for (const each of CSV_SEPARATORS) {
    if (header.split(each).length > header.split(best).length) best = each;
  }
  return best;
}

/** The first line with something in it, without what stands in quotation marks. */
function headerOf(text: string): string {
  let inside = false;
  let header = '';
  for (const letter of text) {
    if (letter === '"') inside = !inside;
    else if (!inside && (letter === '\n' || letter === '\r')) {
      if (header.trim() !== '') return header;
      header = '';
    } else if (!inside) header += letter;
  }
  return header;
}
