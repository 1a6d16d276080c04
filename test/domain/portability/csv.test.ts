import fc from 'fast-check';
import { readCsv } from '../../../src/domain/portability/csv-read';
import { CSV_SEPARATORS, detectSeparator } from '../../../src/domain/portability/csv-separator';
import { guardFormula, withoutGuard, writeCsv } from '../../../src/domain/portability/csv-write';

const cellsOf = (text: string, separator = ',') => readCsv(text, separator).rows.map(({ cells }) => cells);

test.each<[string, string, string[][]]>([
  [
    'lines that end with CRLF',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'lines that end with LF, the last one open',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'lines that end with CR',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
  ['a separator in quotation marks', '"a,b",c\n', [['a,b', 'c']]],
  ['a line break in quotation marks', '"a\r\nb",c\n', [['a\r\nb', 'c']]],
  ['doubled quotation marks', '"say ""yes""",c\n', [['say "yes"', 'c']]],
  ['an empty cell in quotation marks', '"",c\n', [['', 'c']]],
  ['empty cells', ',,\n', [['', '', '']]],
  ['a separator at the very end', 'a,', [['a', '']]],
  ['blanks, which belong to the cell', ' a , b\n', [[' a ', ' b']]],
  ['a blank behind the closing mark', '"a" ,b\n', [['a', 'b']]],
  ['nothing at all', '', []],
])('CSV with %s is read by RFC 4180', (_name, text, expected) => {
  expect(readCsv(text, ',')).toMatchObject({ problems: [] });
  expect(cellsOf(text)).toEqual(expected);
});

test('rows count as a spreadsheet counts them: empty lines do, line breaks in a cell do not', () => {
  const { rows } = readCsv('title\n\n"two\nlines"\nlast\n', ',');
  expect(rows).toEqual([
    { row: 1, cells: ['title'] },
    { row: 3, cells: ['two\nlines'] },
    { row: 4, cells: ['last'] },
  ]);
});

test.each([
  ['a quotation mark that is never closed', 'a\n"b,c\nd', 'quote-not-closed', 2],
  ['text after a closing mark', 'a\n"b"c,d\n', 'text-after-quote', 2],
  ['a mark inside a plain cell', 'a\nb\n3" pipe\n', 'quote-inside', 3],
])('%s is a problem of its row', (_name, text, code, row) => {
  expect(readCsv(text, ',').problems).toMatchObject([{ code, row }]);
});

test.each([
  ['commas', 'Title,Team,Cycle\n1;2;3;4\n', ','],
  ['semicolons', 'Title;"Team, or group";Cycle\n', ';'],
  ['tabs', 'Title\tTeam\n', '\t'],
  ["what Excel's first line says", 'sep=;\nTitle,Team\n', ';'],
  ['one column, as with commas', 'Title\nA, b\n', ','],
])('a file with %s shows its separator', (_name, text, expected) => {
  expect(detectSeparator(text)).toBe(expected);
});

test("Excel's first line is passed over, and counts as a row", () => {
  expect(readCsv('sep=;\nTitle;Team\n', ';').rows).toEqual([{ row: 2, cells: ['Title', 'Team'] }]);
});

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab",;\t\r\n =+-@\'é€😀') }),
  fc.string({ unit: 'grapheme' }),
);

test('what is written is read back as it was, whatever the cells hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom(...CSV_SEPARATORS),
      (rows, separator) => {
        const { rows: read, problems } = readCsv(writeCsv(rows, separator), separator);
        expect(problems).toEqual([]);
        expect(read.map(({ cells }) => cells.map(withoutGuard))).toEqual(rows);
      },
    ),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "'=1", '\n'])(
  'text that a spreadsheet would run, %j, stands behind an apostrophe and comes back without it',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(withoutGuard(guardFormula(text))).toBe(text);
  },
);

test.each(['KR-1', "'tis", '1-2', 'a=b', '', "''"])('harmless text, %j, is left alone', (text) => {
  expect(guardFormula(text)).toBe(text);
  expect(withoutGuard(text)).toBe(text);
});

test('numbers are plain digits, negative ones too', () => {
  expect(writeCsv([[-1.5, 1000000, null, '-1']])).toBe("\uFEFF-1.5,1000000,,'-1\r\n");
});
