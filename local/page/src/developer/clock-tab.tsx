import { useEffect, useState } from 'react';
import { requestDone } from '../api/request';
import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { useHostChange } from './use-host-change';

type ClockChange = { set: string } | { advanceMs: number } | { reset: true };

const HOUR_MS = 3_600_000;
const STEPS: readonly (readonly [label: string, ms: number])[] = [
  ['− 1 day', -24 * HOUR_MS],
  ['+ 1 hour', HOUR_MS],
  ['+ 1 day', 24 * HOUR_MS],
  ['+ 1 week', 7 * 24 * HOUR_MS],
  ['+ 30 days', 30 * 24 * HOUR_MS],
];

/** The time of the host: of the app on both sides, its schedules and delays, and the site. */
export function ClockTab() {
  const { session, now } = useShell();
  const [, tick] = useState(0);
  const [moment, setMoment] = useState('');
  const change = useHostChange((body: ClockChange) =>
    requestDone('/__local/clock', { method: 'POST', body }),
  );
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const time = new Date(now());
  const ahead = session.clockOffsetMs;
  return (
    <div className="developer-stack">
      <p>
        It is <strong>{time.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'medium' })}</strong>
        {Math.abs(ahead) < 1000 ? ', as on this machine.' : `, ${span(ahead)} this machine’s clock.`}
      </p>
      <div className="developer-row">
        {STEPS.map(([label, advanceMs]) => (
          <Button key={label} disabled={change.isPending} onClick={() => change.mutate({ advanceMs })}>
            {label}
          </Button>
        ))}
        <Button
          look="subtle"
          disabled={change.isPending || ahead === 0}
          onClick={() => change.mutate({ reset: true })}
        >
          Back to this machine’s clock
        </Button>
      </div>
      <form
        className="developer-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (moment !== '') change.mutate({ set: new Date(moment).toISOString() });
        }}
      >
        <Field label="Date and time">
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={moment}
              onChange={(event) => setMoment(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={moment === '' || change.isPending}>
          Set
        </Button>
      </form>
      <p className="small subtle">
        Schedules, delays and expiry of stored rows follow this clock; time-outs stay on this machine’s.
      </p>
    </div>
  );
}

function span(ms: number): string {
  const hours = Math.round(Math.abs(ms) / HOUR_MS);
  const size =
    hours < 1
      ? `${Math.round(Math.abs(ms) / 60_000)} min`
      : hours < 48
        ? `${hours} h`
        : `${Math.round(hours / 24)} days`;
  return `${size} ${ms > 0 ? 'ahead of' : 'behind'}`;
}
