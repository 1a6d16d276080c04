import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { requestDone, requestJson } from '../api/request';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { ErrorState } from '../ui/states';
import { useHostChange } from './use-host-change';

/** The one that every fresh site begins with. */
const BEGINNING = 'Beginning';

const snapshotSchema = z.looseObject({ name: z.string(), at: z.string(), bytes: z.number() });

const snapshotList = () =>
  queryOptions({
    queryKey: ['developer', 'snapshots'],
    queryFn: ({ signal }) => requestJson('/__local/snapshots', z.array(snapshotSchema), { signal }),
  });

/** Copies of all data, to come back to. */
export function SnapshotsTab() {
  const list = useQuery(snapshotList());
  const [name, setName] = useState('');
  const take = useHostChange((body: { name: string }) =>
    requestDone('/__local/snapshots', { method: 'POST', body }),
  );
  const restore = useHostChange((body: { name: string }) =>
    requestDone('/__local/snapshots/restore', { method: 'POST', body }),
  );
  const remove = useHostChange((body: { name: string }) =>
    requestDone('/__local/snapshots', { method: 'DELETE', body }),
  );
  const busy = take.isPending || restore.isPending || remove.isPending;
  return (
    <div className="developer-stack">
      <form
        className="developer-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') take.mutate({ name: name.trim() }, { onSuccess: () => setName('') });
        }}
      >
        <Field label="Keep everything as it is now, as">
          {(control) => (
            <input
              {...control}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={busy || name.trim() === ''}>
          Take a snapshot
        </Button>
      </form>
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? <p className="subtle">No snapshot yet.</p> : null}
      {list.data && list.data.length > 0 ? (
        <ul className="developer-list">
          {list.data.map((snapshot) => (
            <li key={snapshot.name} className="developer-row">
              <strong>{snapshot.name}</strong>
              <span className="subtle">
                {new Date(snapshot.at).toLocaleString()}, {Math.ceil(snapshot.bytes / 1000)} kB
              </span>
              <span className="spacer" />
              {snapshot.name === BEGINNING ? (
                <Button disabled={busy} onClick={() => restore.mutate({ name: BEGINNING })}>
                  Reset everything
                </Button>
              ) : (
                <>
                  <Button disabled={busy} onClick={() => restore.mutate({ name: snapshot.name })}>
                    Go back to it<span className="visually-hidden">: {snapshot.name}</span>
                  </Button>
                  <Button
                    look="subtle"
                    disabled={busy}
                    onClick={() => remove.mutate({ name: snapshot.name })}
                  >
                    Delete<span className="visually-hidden"> {snapshot.name}</span>
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="small subtle">
        A snapshot holds the app’s storage, its queues and the whole site. What was changed since is lost when
        you go back.
      </p>
    </div>
  );
}
