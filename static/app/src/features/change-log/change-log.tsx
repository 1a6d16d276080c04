import './change-log.css';
import { useQuery } from '@tanstack/react-query';
import type { Input } from '../../../../../src/contract/api';
import type { ActivityView } from '../../../../../src/contract/settings/answers';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { usePeople } from '../../client/people';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { Skeleton } from '../../ui/skeleton';
import { fieldChanges, type LogNames, peopleIn } from './field-words';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ChangeLogProps {
  subject: Input<'activity.read'>['subject'];
  /** Another one is another log: what was just saved is in it. */
  version: number;
  /** Teams and cycles that entries may name. */
  teams?: readonly Named[];
  cycles?: readonly Named[];
}

/** What changed about one thing: who, when, what it was and what it became. Read when it is opened. */
export function ChangeLog({ subject, version, teams = [], cycles = [] }: ChangeLogProps) {
  const formats = useFormats();
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.activity(subject.kind, subject.id, version),
    queryFn: () => call('activity.read', { subject }),
    staleTime: 0,
  });
  const entries = data?.entries ?? [];
  const person = usePeople([
    ...entries.map((entry) => (entry.by === 'app' ? null : entry.by)),
    ...peopleIn(entries),
  ]);
  const names: LogNames = {
    person: (id) => person(id)?.name,
    team: (id) => teams.find((team) => team.id === id)?.name,
    cycle: (id) => cycles.find((cycle) => cycle.id === id)?.name,
    day: (day) => formats.day(day),
  };
  return (
    <>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height="4rem" />}
      {data?.entries.length === 0 && <p className="subtle">Nothing was changed in the last year.</p>}
      <ol className="plain-list change-log">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>
              <time dateTime={entry.at}>{formats.moment(entry.at)}</time> ·{' '}
              {entry.by === 'app' ? 'Throughline' : (person(entry.by)?.name ?? '…')} · {entry.action}
            </p>
            <Fields entry={entry} names={names} />
          </li>
        ))}
      </ol>
      {data?.more && <p className="small subtle">Older changes are kept for a year.</p>}
    </>
  );
}

function Fields({ entry, names }: { entry: ActivityView; names: LogNames }) {
  const changes = fieldChanges(entry.before, entry.after, names);
  if (changes.length === 0) return null;
  return (
    <dl className="change-log-fields small">
      {changes.map(({ field, name, before, after }) => (
        <div key={field}>
          <dt>{name}</dt>
          <dd className="people-text">
            {before} → {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
