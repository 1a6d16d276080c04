import { type ReactNode, Suspense } from 'react';
import { latePart } from './late-part';
import { useFocusReturn } from './use-focus-return';

export interface DialogProps {
  title: string;
  onClose: () => void;
  /** Also by Ctrl+Enter or Cmd+Enter from anywhere inside. */
  onSubmit?: () => void;
  children: ReactNode;
  footer?: ReactNode;
}

const Frame = latePart(() => import('./dialog-frame'));

/** A modal dialog: render it to open it. Focus goes in, stays in, and returns to where it came from. */
export function Dialog(props: DialogProps) {
  useFocusReturn();
  return (
    <Suspense fallback={null}>
      <Frame {...props} />
    </Suspense>
  );
}
