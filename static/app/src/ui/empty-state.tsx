import './empty-state.css';
import type { ReactNode } from 'react';

/** Nothing here yet: says why, and teaches the next step. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children && <div className="subtle">{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
