import { type CalendarDay, parseCalendarDay } from '../okr/calendar-day';

/** How numbers are written in a file: `1,234.5` or `1.234,5`. */
export const NUMBER_STYLES = ['point', 'comma'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** How dates are written, besides `2026-12-31`, which is always understood. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The number of a cell; a per cent sign behind it is passed over. Undefined for what is no number in this style. */
export function numberIn(cell: string, style: NumberStyle): number | undefined {
  const clean = cell
    .replace(/[\s\u00A0\u202F'’]/g, '')
    .replace(/^[−–]/, '-')
    .replace(/%$/, '');
  const [decimal, group] = style === 'point' ? ['.', ','] : [',', '.'];
  const shape = style === 'point' ? POINT : COMMA;
  if (!shape.test(clean)) return undefined;
  const number = Number(clean.replaceAll(group, '').replace(decimal, '.'));
  return Number.isFinite(number) ? number : undefined;
}

const POINT = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+|(?<=\d)\.)?(?:[eE][+-]?\d{1,3})?$(?<=\d.*)/;
const COMMA = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)?(?:,\d+|(?<=\d),)?(?:[eE][+-]?\d{1,3})?$(?<=\d.*)/;

/** The style in which more of these cells are numbers; with decimal points when that does not decide. */
export function guessNumberStyle(cells: readonly string[]): NumberStyle {
  const readable = (style: NumberStyle) => cells.filter((cell) => numberIn(cell, style) !== undefined).length;
  return readable('comma') > readable('point') ? 'comma' : 'point';
}

const DAY_PARTS = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})$/;

/** The day of a cell; a time behind an ISO date is passed over. Undefined for what is no date in this order. */
export function dayIn(cell: string, order: DateOrder): CalendarDay | undefined {
  const text = cell.trim();
  const iso = parseCalendarDay(text.replace(/[T ]\d{2}:\d{2}.*$/, ''));
  if (iso !== undefined) return iso;
  const parts = DAY_PARTS.exec(text);
  if (!parts) return undefined;
  const [, first = '', second = '', year = ''] = parts;
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  return parseCalendarDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The order in which more of these cells are dates; the day first when that does not decide. */
export function guessDateOrder(cells: readonly string[]): DateOrder {
  const readable = (order: DateOrder) => cells.filter((cell) => dayIn(cell, order) !== undefined).length;
  return readable('month-first') > readable('day-first') ? 'month-first' : 'day-first';
}

const YES = ['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'sí', 'si', 'wahr', 'vrai', 'verdadero'];
const NO = ['no', 'n', 'false', '0', '', 'nein', 'non', 'falsch', 'faux', 'falso'];

/** Yes or no; undefined for what is neither. */
export function yesNoIn(cell: string): boolean | undefined {
  const said = cell.trim().toLowerCase();
  if (YES.includes(said)) return true;
  return NO.includes(said) ? false : undefined;
}

/** The choice that a cell names, in any case and with blanks or hyphens; undefined for none of them. */
export function choiceIn<T extends string>(
  cell: string,
  choices: readonly T[],
  otherWords: Readonly<Record<string, T>> = {},
): T | undefined {
  const said = plainWord(cell);
  return choices.find((choice) => plainWord(choice) === said) ?? otherWords[said];
}

/** Letters and digits only, lower case: how headers, names and choices are compared. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_./:()-]+/g, ' ')
    .trim();
}
