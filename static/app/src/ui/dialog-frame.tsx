import './dialog.css';
import * as Radix from '@radix-ui/react-dialog';
import { IconButton } from './button';
import type { DialogProps } from './dialog';

/** The dialog itself, loaded when the first one opens. */
export default function DialogFrame({ title, onClose, children, footer, onSubmit }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-blanket" />
        <Radix.Content
          className="dialog"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // A click beside the dialog must not throw away what was typed.
          onInteractOutside={(event) => event.preventDefault()}
        >
          <div className="dialog-head">
            <Radix.Title asChild>
              <h2 dir="auto">{title}</h2>
            </Radix.Title>
            <IconButton icon="close" label="Close" compact onClick={onClose} />
          </div>
          <form
            className="dialog-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit?.();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
            }}
          >
            <div className="dialog-body">{children}</div>
            {footer && <div className="dialog-foot">{footer}</div>}
          </form>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
