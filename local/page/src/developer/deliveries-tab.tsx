import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { requestDone, requestJson } from '../api/request';
import { Button } from '../ui/button';
import { Lozenge, type Tone } from '../ui/lozenge';
import { ErrorState, Skeleton } from '../ui/states';
import { SchedulesRow } from './schedules-row';
import { hostSettings } from './settings-tab';
import { useHostChange } from './use-host-change';
import { ValueText } from './value-text';

const deliverySchema = z.looseObject({
  id: z.number(),
  kind: z.string(),
  moduleKey: z.string(),
  name: z.string(),
  state: z.enum(['waiting', 'retrying', 'running', 'done', 'failed', 'dropped', 'cancelled']),
  acceptedAt: z.string(),
  dueAt: z.string().optional(),
  endedAt: z.string().optional(),
  attempts: z.number(),
  lastError: z.string().optional(),
  payload: z.unknown(),
});
type Delivery = z.infer<typeof deliverySchema>;
type Action = 'deliver' | 'drop' | 'again';

const deliveryList = () =>
  queryOptions({
    queryKey: ['developer', 'deliveries'],
    queryFn: ({ signal }) => requestJson('/__local/deliveries', z.array(deliverySchema), { signal }),
    refetchInterval: 2000,
  });

const pausedSchema = z.looseObject({ paused: z.boolean() });

const TONES: Readonly<Record<Delivery['state'], Tone>> = {
  waiting: 'neutral',
  retrying: 'warning',
  running: 'information',
  done: 'success',
  failed: 'danger',
  dropped: 'neutral',
  cancelled: 'neutral',
};

/** Events, queue jobs and schedules: what waits, what went wrong, and each of them once more. */
export function DeliveriesTab() {
  const deliveries = useQuery(deliveryList());
  const settings = useQuery(hostSettings());
  const paused = pausedSchema.safeParse(settings.data?.deliveries).data?.paused ?? false;
  const pause = useHostChange((next: boolean) =>
    requestDone('/__local/settings', { method: 'PATCH', body: { deliveries: { paused: next } } }),
  );
  const act = useHostChange((body: { id: number; action: Action }) =>
    requestDone('/__local/deliveries', { method: 'POST', body }),
  );
  return (
    <div className="developer-stack">
      <div className="developer-row">
        <Button disabled={pause.isPending || !settings.data} onClick={() => pause.mutate(!paused)}>
          {paused ? 'Deliver again' : 'Hold everything back'}
        </Button>
        {paused ? <Lozenge tone="warning">Held back</Lozenge> : null}
        <SchedulesRow />
      </div>
      {deliveries.error ? (
        <ErrorState error={deliveries.error} onRetry={() => void deliveries.refetch()} />
      ) : null}
      {deliveries.isPending ? <Skeleton rows={3} /> : null}
      {deliveries.data?.length === 0 ? (
        <p className="subtle">No event and no job yet. Change something in Jira.</p>
      ) : null}
      <ul className="developer-list is-wide">
        {deliveries.data?.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            busy={act.isPending}
            onAct={(action) => act.mutate({ id: delivery.id, action })}
          />
        ))}
      </ul>
    </div>
  );
}

function DeliveryRow({
  delivery,
  busy,
  onAct,
}: {
  delivery: Delivery;
  busy: boolean;
  onAct: (action: Action) => void;
}) {
  const [open, setOpen] = useState(false);
  const { id, name, kind, moduleKey, state, dueAt, endedAt, attempts, lastError, payload } = delivery;
  const isOpen = state === 'waiting' || state === 'retrying';
  const when = endedAt ?? dueAt;
  return (
    <li>
      <div className="developer-row">
        <Lozenge tone={TONES[state]}>{state}</Lozenge>
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {name}
        </button>
        <span className="subtle">
          {kind} {moduleKey} · {isOpen ? 'due ' : ''}
          {when === undefined ? '' : new Date(when).toLocaleTimeString()}
          {attempts > 1 ? ` · ${attempts} attempts` : ''}
        </span>
        {lastError ? <span className="form-error">{lastError}</span> : null}
        <span className="spacer" />
        {isOpen ? (
          <>
            <Button disabled={busy} onClick={() => onAct('deliver')}>
              Now
              <span className="visually-hidden">
                : {name} {id}
              </span>
            </Button>
            <Button look="subtle" disabled={busy} onClick={() => onAct('drop')}>
              Drop
              <span className="visually-hidden">
                {' '}
                {name} {id}
              </span>
            </Button>
          </>
        ) : (
          <Button look="subtle" disabled={busy} onClick={() => onAct('again')}>
            Once more
            <span className="visually-hidden">
              : {name} {id}
            </span>
          </Button>
        )}
      </div>
      {open ? <ValueText label={`Payload of ${name}`}>{JSON.stringify(payload, null, 2)}</ValueText> : null}
    </li>
  );
}
