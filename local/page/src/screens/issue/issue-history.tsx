import type { Changes } from '../../api/issues';
import { useShell } from '../../shell/shell-context';
import { Avatar } from '../../ui/avatar';

/** Who changed what from what to what, the latest first. */
export function IssueHistory({ changes }: { changes: readonly Changes[] }) {
  const { session } = useShell();
  const user = session.users.find(({ accountId }) => accountId === session.accountId);
  const time = new Intl.DateTimeFormat(user?.locale.replace('_', '-') ?? 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(user ? { timeZone: user.timeZone } : {}),
  });
  if (changes.length === 0) return <p className="subtle">Nothing was changed since it was created.</p>;
  return (
    <ol className="history">
      {[...changes].reverse().map(({ id, author, created, items }) => (
        <li key={id}>
          <Avatar user={author ?? null} url={author?.avatarUrls?.['24x24']} />
          <div>
            <p>
              <strong>{author?.displayName ?? 'Somebody'}</strong>{' '}
              <time className="subtle" dateTime={created}>
                {time.format(moment(created))}
              </time>
            </p>
            <ul>
              {items.map((item) => (
                <li key={item.field}>
                  {item.field}: {item.fromString || 'None'} → {item.toString || 'None'}
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Jira writes zones without a colon (`+0100`), which not every browser reads. */
const moment = (text: string): Date => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
