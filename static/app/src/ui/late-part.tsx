import { type ComponentType, type LazyExoticComponent, lazy, useEffect, useState } from 'react';
import { SectionMessage } from './section-message';
import { useMessageFocus } from './use-message-focus';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of a view that comes after its first content. A failed load would break the whole view, with all that was
 * typed in it; here the part says in its own place that it is missing. `quiet` parts, which only repeat what is said
 * elsewhere, stay away without a word.
 */
export function latePart<P extends object>(
  load: Load<P>,
  quiet = false,
): LazyExoticComponent<ComponentType<P>> {
  waiting.push(load);
  return lazy(() =>
    load().catch(() => ({ default: (props: P) => <Missing load={load} quiet={quiet} props={props} /> })),
  );
}

/** Loads what comes late one after the other, so that it is there when the connection goes: Chromium never asks twice. */
export async function loadLateParts(): Promise<void> {
  for (let load = waiting.shift(); load; load = waiting.shift()) await load().catch(() => undefined);
}

/** Some browsers do ask again for what they did not get: worth one try each time the part is drawn anew. */
function Missing<P extends object>({ load, quiet, props }: { load: Load<P>; quiet: boolean; props: P }) {
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  useEffect(() => {
    load().then(
      ({ default: loaded }) => setPart(() => loaded),
      () => undefined,
    );
  }, [load]);
  if (Part) return <Part {...props} />;
  return quiet ? null : <NotLoaded />;
}

function NotLoaded() {
  const message = useMessageFocus<HTMLDivElement>(true);
  return (
    <SectionMessage ref={message} tone="error" title="This part could not be loaded">
      <p>
        Everything else here still works, and nothing you entered is lost. Check your connection, save, then
        close this and open it again.
      </p>
    </SectionMessage>
  );
}
