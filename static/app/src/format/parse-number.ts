/**
 * Reads a number as people of a locale type it: their decimal sign, their thousands signs, blanks, a Unicode minus.
 * A point is a decimal sign too where the locale's own decimal sign is absent and it does not group thousands.
 * `null` for an empty text, NaN for what is not a number.
 */
export function parseNumber(typed: string, locale: string): number | null {
  const clean = typed
    .trim()
    .replace(/[\s\u00A0\u202F'’]/g, '')
    .replace(/[−–]/g, '-');
  if (clean === '') return null;
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  const group = parts.find((part) => part.type === 'group')?.value ?? ',';
  return toNumber(decimal === '.' ? stripGroups(clean, ',', '.') : readComma(clean, group));
}

function stripGroups(text: string, group: string, decimal: string): string {
  const [whole = '', ...rest] = text.split(decimal);
  if (rest.length > 1) return 'x';
  const groups = whole.split(group);
  const grouped = groups.length > 1;
  if (grouped && !groups.slice(1).every((part) => part.length === 3)) {
    // 3,8 from somebody used to decimal commas: no thousands can be meant.
    return rest.length === 0 && groups.length === 2 ? groups.join('.') : 'x';
  }
  return [groups.join(''), ...rest].join('.');
}

function readComma(text: string, group: string): string {
  if (text.includes(',')) return stripGroups(text, group, ',');
  if (group === '.' && /^-?\d{1,3}(\.\d{3})+$/.test(text)) return text.replaceAll('.', '');
  return text;
}

function toNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** A number as its field shows it first: plain digits and the locale's decimal sign, nothing grouped. */
export function writeNumber(value: number | null, locale: string): string {
  if (value === null) return '';
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 }).format(value);
}
