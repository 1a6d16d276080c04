import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { DialogFooter } from './dialog-footer';

interface ConfirmDialogProps {
  title: string;
  /** The word on the button that does it. */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, confirm, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog title={title} className="dialog-form" onClose={onClose}>
      <div className="dialog-body">{children}</div>
      <DialogFooter onCancel={onClose}>
        <Button look="danger" onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
