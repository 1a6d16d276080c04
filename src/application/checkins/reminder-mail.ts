import type { CalendarDay } from '../../domain/okr/calendar-day';
import { daysBetween } from '../../domain/okr/calendar-day';
import type { AskedKeyResult } from './due-key-results';

/** Key results that one mail names; of more it says how many there are. */
const NAMED = 20;

/**
 * The words of a reminder, in plain text. The subject names no key result: subjects show on locked screens.
 * Days as ISO dates, since the mail knows no locale.
 */
export function reminderMail(
  reminders: readonly AskedKeyResult[],
  today: CalendarDay,
): { readonly subject: string; readonly text: string } {
  const one = reminders.length === 1;
  const named = reminders.slice(0, NAMED).map(({ record, objective, dueOn }) => {
    const days = dueOn === null ? 0 : daysBetween(dueOn, today);
    const since = dueOn === null ? '' : ` (due since ${dueOn}, ${days} ${days === 1 ? 'day' : 'days'})`;
    return `- ${record.key} ${record.title}${since}\n  Objective ${objective.key}: ${objective.title}`;
  });
  const more = reminders.length - named.length;
  const text = [
    one
      ? 'You own a key result whose check-in is late:'
      : `You own ${reminders.length} key results whose check-ins are late:`,
    '',
    ...named,
    ...(more > 0 ? [`- and ${more} more`] : []),
    '',
    'Check in: open Throughline in the Apps menu of Jira, then Check-ins. It takes under a minute each.',
    '',
    'You get this at most once a week for each key result, and never when you are up to date. Your Jira administrator can turn these mails off in the settings of Throughline.',
  ].join('\n');
  return {
    subject: one ? 'A check-in is late' : `${reminders.length} check-ins are late`,
    text,
  };
}
