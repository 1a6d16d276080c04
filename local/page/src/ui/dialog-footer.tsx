import type { ReactNode } from 'react';
import { Button } from './button';

/** The last row of a dialog: a way out, then what the dialog is for. */
export function DialogFooter({ onCancel, children }: { onCancel: () => void; children: ReactNode }) {
  return (
    <footer className="dialog-footer">
      <Button look="subtle" onClick={onCancel}>
        Cancel
      </Button>
      {children}
    </footer>
  );
}
