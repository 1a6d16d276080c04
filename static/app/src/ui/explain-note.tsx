import * as Radix from '@radix-ui/react-popover';
import type { RefObject } from 'react';

/** The bubble with an explanation, loaded when the first number is pointed at. Never takes the focus. */
export default function ExplainNote({
  anchor,
  because,
  onClose,
  onHover,
}: {
  anchor: RefObject<HTMLButtonElement>;
  because: string;
  onClose: () => void;
  onHover: (over: boolean) => void;
}) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Anchor virtualRef={anchor} />
      <Radix.Portal>
        <Radix.Content
          className="explain-note"
          role="tooltip"
          side="top"
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // The very focus that opens the bubble would close it again; leaving the number closes it.
          onFocusOutside={(event) => event.preventDefault()}
          onMouseEnter={() => onHover(true)}
          onMouseLeave={() => onHover(false)}
        >
          {because}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
