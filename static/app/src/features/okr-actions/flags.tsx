import './flags.css';
import { useState } from 'react';
import { asWireError } from '../../client/call-error';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { type Flag, useFlags } from './use-flags';

/** What was done, one message each; a screen reader hears a new one at once. */
export default function Flags() {
  const { flags, dismiss } = useFlags();
  return (
    <section aria-label="Messages">
      <ul className="flags" aria-live="polite">
        {flags.map((flag) => (
          <FlagRow key={flag.id} flag={flag} onDismiss={() => dismiss(flag.id)} />
        ))}
      </ul>
    </section>
  );
}

function FlagRow({ flag, onDismiss }: { flag: Flag; onDismiss: () => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { action } = flag;
  const run = () => {
    if (!action) return;
    setBusy(true);
    setProblem(null);
    action
      .run()
      .then(onDismiss)
      .catch((error: unknown) => setProblem(asWireError(error).message))
      .finally(() => setBusy(false));
  };
  return (
    <li className="flag">
      <Icon name={problem === null ? 'success' : 'error'} />
      <p className="people-text" dir="auto">
        {problem ?? flag.text}
      </p>
      {action && (
        <Button compact busy={busy} onClick={run}>
          {action.label}
        </Button>
      )}
      <IconButton icon="close" compact label={`Dismiss: ${flag.text}`} onClick={onDismiss} />
    </li>
  );
}
