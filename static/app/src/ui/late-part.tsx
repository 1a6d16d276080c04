import { type ComponentType, type LazyExoticComponent, lazy, useCallback, useEffect, useState } from 'react';
import { Button } from './button';
import { SectionMessage } from './section-message';
import { useMessageFocus } from './use-message-focus';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/**
 * A part of a view that is loaded when it is first needed. React keeps a failed load for ever and lets it break the
 * whole view; here the part says in its own place that it is missing, and tries again. `quiet` parts, which only
 * repeat what is said elsewhere, stay away without a word.
 */
export function latePart<P extends object>(
  load: Load<P>,
  quiet = false,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(() =>
    load().catch(() => ({ default: (props: P) => <Missing load={load} quiet={quiet} props={props} /> })),
  );
}

function Missing<P extends object>({ load, quiet, props }: { load: Load<P>; quiet: boolean; props: P }) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [trying, setTrying] = useState(true);
  const tryAgain = useCallback(() => {
    setTrying(true);
    load()
      .then(({ default: loaded }) => setPart(() => loaded))
      .catch(() => setTrying(false));
  }, [load]);
  useEffect(tryAgain, [tryAgain]);
  if (Part) return <Part {...props} />;
  return quiet ? null : <NotLoaded busy={trying} onRetry={tryAgain} />;
}

function NotLoaded({ busy, onRetry }: { busy: boolean; onRetry: () => void }) {
  const message = useMessageFocus<HTMLDivElement>(true);
  return (
    <SectionMessage
      ref={message}
      tone="error"
      title="This part could not be loaded"
      actions={
        <Button icon="refresh" busy={busy} onClick={onRetry}>
          Try again
        </Button>
      }
    >
      <p>Check your connection. Nothing you entered is lost: everything else here stays as it is.</p>
    </SectionMessage>
  );
}
