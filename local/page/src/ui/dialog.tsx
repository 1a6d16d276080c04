import * as Radix from '@radix-ui/react-dialog';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { IconButton } from './button';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  icon?: ReactNode;
  /** CSS lengths; what is left out comes from the class. A narrow page gives every dialog its whole width. */
  size?: { width?: string | undefined; height?: string | undefined; minHeight?: string | undefined };
  className?: string;
  closeOnEscape?: boolean;
  closeOnOverlayClick?: boolean;
}

/** A modal dialog over the page: title, X, Esc; focus stays inside and returns to where it was. */
export function Dialog({
  title,
  onClose,
  children,
  icon,
  size,
  className = '',
  closeOnEscape = true,
  closeOnOverlayClick = true,
}: DialogProps) {
  const opener = useRef(document.activeElement);
  const returnFocus = (event: Event) => {
    event.preventDefault();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-blanket" />
        <Radix.Content
          className={`dialog ${className}`}
          style={size ? sizeStyle(size) : {}}
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          onEscapeKeyDown={(event) => (closeOnEscape ? undefined : event.preventDefault())}
          onInteractOutside={(event) => {
            const onFlag = event.target instanceof Element && event.target.closest('.flags') !== null;
            if (onFlag || !closeOnOverlayClick) event.preventDefault();
          }}
        >
          <header className="dialog-header">
            <Radix.Title className="dialog-title">
              {icon}
              {title}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton icon="close" label="Close" />
            </Radix.Close>
          </header>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Custom properties, so that the stylesheet keeps the last word on narrow pages. */
function sizeStyle(size: NonNullable<DialogProps['size']>): CSSProperties {
  const variables: Record<`--${string}`, string> = {};
  if (size.width) variables['--dialog-width'] = size.width;
  if (size.height) variables['--dialog-height'] = size.height;
  if (size.minHeight) variables['--dialog-min-height'] = size.minHeight;
  return variables;
}
