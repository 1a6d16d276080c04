import './text-link.css';
import type { ReactNode } from 'react';

/** Words that lead on within this view. A button: the frame's own address is not the one people see. */
export function TextLink({
  onClick,
  tabIndex,
  children,
}: {
  onClick: () => void;
  /** -1 where another key than Tab leads to it. */
  tabIndex?: number;
  children: ReactNode;
}) {
  return (
    <button type="button" className="text-link" dir="auto" tabIndex={tabIndex} onClick={onClick}>
      {children}
    </button>
  );
}
