const DAY_MS = 24 * 60 * 60 * 1000;

/** How long an active sprint still runs, in Jira's words. Whole days, rounded up; nothing for a sprint without an end. */
export function daysLeft(endDate: string | null | undefined, now: number): string {
  if (!endDate) return '';
  const days = Math.ceil((new Date(endDate).getTime() - now) / DAY_MS);
  if (days <= 0) return days === 0 ? '0 days left' : `${-days} ${-days === 1 ? 'day' : 'days'} overdue`;
  return `${days} ${days === 1 ? 'day' : 'days'} left`;
}

/** A sprint's dates in the reader's language, e.g. "2 Nov – 16 Nov"; empty while it has none. */
export function sprintDates(
  sprint: { startDate?: string | null | undefined; endDate?: string | null | undefined },
  locale: string,
): string {
  const format = new Intl.DateTimeFormat(locale.replace('_', '-'), { day: 'numeric', month: 'short' });
  const day = (date: string) => format.format(new Date(date));
  const dates = [sprint.startDate, sprint.endDate].filter((date): date is string => Boolean(date));
  return dates.map(day).join(' – ');
}

/** A moment as the value of `<input type="datetime-local">`, in the machine's zone; empty for none. */
export function toLocalInput(moment: string | number | null | undefined): string {
  if (moment === null || moment === undefined || moment === '') return '';
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The reverse: what Jira takes, an ISO moment with zone; undefined for an empty field. */
export function fromLocalInput(value: string): string | undefined {
  return value === '' ? undefined : new Date(value).toISOString();
}

/** The end of a sprint of some weeks. */
export function addWeeks(localInput: string, weeks: number): string {
  const date = new Date(localInput);
  date.setDate(date.getDate() + weeks * 7);
  return toLocalInput(date.getTime());
}
