/** The months in English as all that stands around them, 1–12. */
export function monthsOf(): { value: string; label: string }[] {
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: name.format(new Date(Date.UTC(2026, month, 1))),
  }));
}
