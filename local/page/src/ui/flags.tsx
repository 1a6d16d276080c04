import { useEffect } from 'react';
import { IconButton } from './button';
import { Icon } from './icon';
import { createStore, useStore } from './store';

export type FlagType = 'info' | 'success' | 'warning' | 'error';

export interface Flag {
  id: string;
  title: string;
  description?: string | undefined;
  type: FlagType;
  actions?: readonly { text: string; onClick: () => void }[] | undefined;
  isAutoDismiss?: boolean | undefined;
}

const AUTO_DISMISS_MS = 8000;
const flags = createStore<readonly Flag[]>([]);

/** Shows a message in the lower left corner; one with the same id is replaced. */
export function showFlag(flag: Flag): void {
  flags.set((shown) => [flag, ...shown.filter((other) => other.id !== flag.id)]);
}

export function closeFlag(id: string): void {
  flags.set((shown) => shown.filter((flag) => flag.id !== id));
}

/** The messages on the screen, newest first, read out as they come. */
export function FlagStack() {
  const shown = useStore(flags);
  return (
    <section className="flags" aria-label="Messages" aria-live="polite">
      {shown.map((flag) => (
        <FlagCard key={flag.id} flag={flag} />
      ))}
    </section>
  );
}

const ICONS = { info: 'info', success: 'check', warning: 'warning', error: 'warning' } as const;

function FlagCard({ flag }: { flag: Flag }) {
  const { id, isAutoDismiss } = flag;
  useEffect(() => {
    if (!isAutoDismiss) return;
    const timer = setTimeout(() => closeFlag(id), AUTO_DISMISS_MS);
    return () => clearTimeout(timer);
  }, [id, isAutoDismiss]);
  return (
    <article className={`flag flag-${flag.type}`}>
      <span className="flag-icon">
        <Icon name={ICONS[flag.type]} size={20} />
      </span>
      <div className="flag-body">
        <strong>{flag.title}</strong>
        {flag.description ? <p>{flag.description}</p> : null}
        {flag.actions?.length ? (
          <div className="flag-actions">
            {flag.actions.map((action) => (
              <button key={action.text} type="button" className="text-button" onClick={action.onClick}>
                {action.text}
              </button>
            ))}
          </div>
        ) : null}
      </div>
      <IconButton icon="close" label={`Dismiss: ${flag.title}`} onClick={() => closeFlag(id)} />
    </article>
  );
}
