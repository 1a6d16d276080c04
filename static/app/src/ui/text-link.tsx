import './text-link.css';
import type { ReactNode } from 'react';

/** Words that lead on within this view. A button: the frame's own address is not the one people see. */
export function TextLink({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="text-link" dir="auto" onClick={onClick}>
      {children}
    </button>
  );
}
