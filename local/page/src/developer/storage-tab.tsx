import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { requestJson } from '../api/request';
import { Button } from '../ui/button';
import { ErrorState, Skeleton } from '../ui/states';
import { StoredRow } from './stored-row';
import { rowSchema, type Space, spaceName, spaceSchema } from './stored-space';

const totalsSchema = z.looseObject({
  spaces: z.array(z.looseObject({ space: spaceSchema, rows: z.number(), bytes: z.number() })),
});

const storageTotals = () =>
  queryOptions({
    queryKey: ['developer', 'storage'],
    queryFn: ({ signal }) => requestJson('/__local/storage', totalsSchema, { signal }),
    refetchInterval: 5000,
  });

/** What the app has stored: how much of what, and every row with its value. */
export function StorageTab() {
  const totals = useQuery(storageTotals());
  const [chosen, setChosen] = useState<Space | null>(null);
  const [prefix, setPrefix] = useState('');
  if (totals.error) return <ErrorState error={totals.error} onRetry={() => void totals.refetch()} />;
  if (!totals.data) return <Skeleton rows={4} />;
  const filled = totals.data.spaces.filter(({ rows }) => rows > 0);
  const space = chosen ?? filled[0]?.space ?? null;
  return (
    <div className="developer-stack">
      <div className="developer-row">
        {filled.length === 0 ? <p className="subtle">The app has stored nothing yet.</p> : null}
        {filled.map(({ space: each, rows, bytes }) => (
          <button
            key={spaceName(each)}
            type="button"
            className="developer-space"
            aria-pressed={space !== null && spaceName(each) === spaceName(space)}
            onClick={() => setChosen(each)}
          >
            <strong>{spaceName(each)}</strong>{' '}
            <span className="subtle">
              {rows.toLocaleString()} · {(bytes / 1000).toFixed(1)} kB
            </span>
          </button>
        ))}
        <span className="spacer" />
        <input
          className="developer-search"
          aria-label="Only keys that begin with"
          placeholder="Key begins with…"
          value={prefix}
          onChange={(event) => setPrefix(event.target.value)}
        />
      </div>
      {space ? <RowList space={space} prefix={prefix} /> : null}
    </div>
  );
}

const pageSchema = z.looseObject({ rows: z.array(rowSchema), more: z.boolean() });

function RowList({ space, prefix }: { space: Space; prefix: string }) {
  const rows = useInfiniteQuery({
    queryKey: ['developer', 'storage', spaceName(space), prefix],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      requestJson('/__local/storage/rows', pageSchema, {
        method: 'POST',
        body: { space, prefix, limit: 50, ...(pageParam === '' ? {} : { after: { space, key: pageParam } }) },
        signal,
      }),
    getNextPageParam: ({ rows: page, more }) => (more ? page[page.length - 1]?.key : undefined),
  });
  if (rows.error) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data) return <Skeleton rows={4} />;
  const all = rows.data.pages.flatMap((page) => page.rows);
  return (
    <>
      {all.length === 0 ? <p className="subtle">No key begins so.</p> : null}
      <ul className="developer-list is-wide">
        {all.map((row) => (
          <StoredRow key={row.key} row={row} />
        ))}
      </ul>
      {rows.hasNextPage ? (
        <div>
          <Button disabled={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  );
}
