import { useShell } from '../../shell/shell-context';

/** Says when something was, in the person's language and time zone. Takes Jira's times, whose zones have no colon. */
export function useMoments(): (time: string) => string {
  const { session } = useShell();
  const user = session.users.find(({ accountId }) => accountId === session.accountId);
  const format = new Intl.DateTimeFormat(user?.locale.replace('_', '-') ?? 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(user ? { timeZone: user.timeZone } : {}),
  });
  return (time) => format.format(new Date(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
}
