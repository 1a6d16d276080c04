import type { Changes } from '../../api/issues';
import { Avatar } from '../../ui/avatar';
import { useMoments } from './use-moments';

/** Who changed what from what to what, the latest first. */
export function IssueHistory({ changes }: { changes: readonly Changes[] }) {
  const format = useMoments();
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
                {format(created)}
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
