import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { requestDone, requestJson } from '../api/request';
import { Button } from '../ui/button';
import { ErrorState, Skeleton } from '../ui/states';
import { useHostChange } from './use-host-change';

const faultsSchema = z.looseObject({
  presets: z.array(z.looseObject({ name: z.string(), description: z.string() })),
  active: z.array(z.looseObject({ description: z.string(), hits: z.number(), left: z.number().nullable() })),
});

const faultList = () =>
  queryOptions({
    queryKey: ['developer', 'faults'],
    queryFn: ({ signal }) => requestJson('/__local/faults', faultsSchema, { signal }),
    refetchInterval: 2000,
  });

/** What can go wrong for the app, once or until it is cleared. */
export function FaultsTab() {
  const faults = useQuery(faultList());
  const add = useHostChange((body: { name: string; times?: number }) =>
    requestDone('/__local/faults/presets', { method: 'POST', body }),
  );
  const clear = useHostChange((_: undefined) => requestDone('/__local/faults', { method: 'POST', body: [] }));
  if (faults.error) return <ErrorState error={faults.error} onRetry={() => void faults.refetch()} />;
  if (!faults.data) return <Skeleton rows={4} />;
  const { active, presets } = faults.data;
  return (
    <div className="developer-stack">
      <div className="developer-row">
        <h3>{active.length === 0 ? 'Nothing is broken now' : 'Broken now'}</h3>
        <span className="spacer" />
        <Button disabled={active.length === 0 || clear.isPending} onClick={() => clear.mutate(undefined)}>
          Mend everything
        </Button>
      </div>
      {active.length > 0 ? (
        <ul className="developer-list">
          {active.map(({ description, hits, left }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fault has no identity but its place in the list
            <li key={index} className="developer-row">
              <span>{description}</span>
              <span className="subtle">
                {hits} hit{hits === 1 ? '' : 's'}
                {left === null ? ', until mended' : `, ${left} to come`}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <h3>Break something</h3>
      <ul className="developer-list">
        {presets.map(({ name, description }) => (
          <li key={name} className="developer-row">
            <code className="developer-name">{name}</code>
            <span className="developer-text">{description}</span>
            <Button disabled={add.isPending} onClick={() => add.mutate({ name, times: 1 })}>
              Once<span className="visually-hidden">: {name}</span>
            </Button>
            <Button look="subtle" disabled={add.isPending} onClick={() => add.mutate({ name })}>
              Until mended<span className="visually-hidden">: {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
