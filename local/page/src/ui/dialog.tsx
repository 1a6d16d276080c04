import * as Radix from '@radix-ui/react-dialog';
import type { CSSProperties, ReactNode } from 'react';
import { IconButton } from './button';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  icon?: ReactNode;
  style?: CSSProperties;
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
  style,
  className = '',
  closeOnEscape = true,
  closeOnOverlayClick = true,
}: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="dialog-blanket" />
        <Radix.Content
          className={`dialog ${className}`}
          {...(style ? { style } : {})}
          aria-describedby={undefined}
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
