import { useEffect, useState } from 'react';
import { asWireError } from '../client/call-error';
import { Button } from './button';
import { type ErrorAdvice, errorAdvice } from './error-advice';
import { SectionMessage } from './section-message';
import { useMessageFocus } from './use-message-focus';

/** Seconds until a moment (ms since 1970); counts down to 0 by itself. */
function useCountdown(until: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until <= Date.now()) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/**
 * An error of the contract as a person needs it: what happened, what was kept, what to do. `since` is when it
 * happened (ms), for the countdown that Jira's Retry-After asks for.
 */
export function ErrorMessage({
  error,
  since = 0,
  kept,
  shown,
  onRetry,
  retryLabel = 'Try again',
}: {
  error: unknown;
  since?: number;
  /** What the person typed is still there: said for writes. */
  kept?: boolean;
  /** What was read before stays on the screen: said for reads that were to bring news. */
  shown?: boolean;
  onRetry?: (() => void) | undefined;
  retryLabel?: string;
}) {
  const wire = asWireError(error);
  const wait = useCountdown(since + (wire.retryAfterSeconds ?? 0) * 1000);
  const advice: ErrorAdvice = errorAdvice(wire);
  const message = useMessageFocus<HTMLDivElement>(kept === true);
  // Messages about bugs say so themselves, and name the incident.
  const saysKept = wire.code === 'INTERNAL';
  return (
    <SectionMessage
      ref={message}
      tone={advice.tone}
      title={advice.title}
      actions={
        onRetry &&
        advice.canRetry && (
          <Button onClick={onRetry} off={wait > 0} icon="refresh">
            {wait > 0
              ? `Try again in ${wait > 120 ? `${Math.ceil(wait / 60)} min` : `${wait} s`}`
              : retryLabel}
          </Button>
        )
      }
    >
      <p dir="auto">{wire.message}</p>
      {shown && <p>What stands below was read before.</p>}
      {kept && !saysKept && <p>Nothing you entered is lost: it is still here.</p>}
      {wire.incidentId && !wire.message.includes(wire.incidentId) && (
        <p className="small">Incident {wire.incidentId}: an administrator finds it in the app’s log.</p>
      )}
    </SectionMessage>
  );
}
