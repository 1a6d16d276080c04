import type { ReactNode } from 'react';
import { errorText } from '../api/request';
import { Button } from './button';
import { Icon } from './icon';

/** Grey bars where content will be. */
export function Skeleton({ rows = 4, label = 'Loading' }: { rows?: number; label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity and never change places
        <span key={row} className="skeleton-bar" />
      ))}
    </div>
  );
}

/** Says what is not here yet and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What went wrong, with a way to try again. */
export function ErrorState({
  error,
  onRetry,
  title = 'This could not be loaded',
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
}) {
  return (
    <div className="error-state" role="alert">
      <Icon name="warning" size={24} />
      <div>
        <h2>{title}</h2>
        <p>{errorText(error)}</p>
        {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
      </div>
    </div>
  );
}
