import { useQuery } from '@tanstack/react-query';
import type { Input } from '../../../../../src/contract/api';
import type { ActivityView } from '../../../../../src/contract/settings/answers';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { usePeople } from '../../client/people';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { Skeleton } from '../../ui/skeleton';

/** What changed about one thing: who, when, what it was and what it became. Read when it is opened. */
export function ChangeLog({
  subject,
  version,
}: {
  subject: Input<'activity.read'>['subject'];
  /** Another one is another log: what was just saved is in it. */
  version: number;
}) {
  const formats = useFormats();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.activity(subject.kind, subject.id, version),
    queryFn: () => call('activity.read', { subject }),
  });
  const person = usePeople(data?.entries.map((entry) => (entry.by === 'app' ? null : entry.by)) ?? []);
  return (
    <section className="settings-block" aria-labelledby="changes">
      <h2 id="changes">Changes</h2>
      {error && <ErrorMessage error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height="4rem" />}
      {data?.entries.length === 0 && <p className="subtle">Nothing was changed in the last year.</p>}
      <ol className="plain-list settings-log">
        {data?.entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <time dateTime={entry.at}>{formats.moment(entry.at)}</time> ·{' '}
              {entry.by === 'app' ? 'Throughline' : (person(entry.by)?.name ?? '…')} · {entry.action}
            </p>
            <Fields entry={entry} />
          </li>
        ))}
      </ol>
      {data?.more && <p className="small subtle">Older changes are kept for a year.</p>}
    </section>
  );
}

function Fields({ entry }: { entry: ActivityView }) {
  const names = Object.keys(entry.after ?? {});
  if (names.length === 0) return null;
  return (
    <dl className="settings-fields small">
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="people-text">
            {said(entry.before?.[name])} → {said(entry.after?.[name])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const said = (value: unknown): string =>
  value === undefined || value === null || value === ''
    ? '–'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
