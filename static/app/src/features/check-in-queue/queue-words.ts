import { daysBetween } from '../../format/days';
import type { Formats } from '../../format/formats';

/** "today", "tomorrow", "on Monday" within a week, else "on 12 Feb". */
export function whenWords(day: string, today: string, formats: Formats): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days < 0 || days > 6) return `on ${formats.day(day, today)}`;
  const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  return `on ${weekday.format(new Date(`${day}T12:00:00Z`))}`;
}

/** "due today", "due since 12 Feb". */
export function dueWords(dueOn: string, today: string, formats: Formats): string {
  return dueOn >= today ? 'due today' : `due since ${formats.day(dueOn, today)}`;
}
