// Building a formatter costs far more than using it, and one organisation has one zone.
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The hour of the day (0–23) of an instant (milliseconds since 1970) in an IANA time zone. Throws RangeError for a zone
 * that does not exist.
 */
export function hourOfDay(instantMs: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      numberingSystem: 'latn',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, formatter);
  }
  return Number(formatter.formatToParts(instantMs).find(({ type }) => type === 'hour')?.value);
}
