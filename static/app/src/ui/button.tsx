import './button.css';
import { type ButtonHTMLAttributes, forwardRef, useRef } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  look?: 'primary' | 'default' | 'subtle' | 'danger';
  compact?: boolean;
  icon?: IconName;
  /** Its work is under way: says so, keeps its place and its focus, and takes no further click. */
  busy?: boolean | undefined;
  /** Cannot be used now; stays reachable by keyboard so that a screen reader can find out why. */
  off?: boolean | undefined;
}

/**
 * A double click counts once: while busy or off, clicks do nothing. A busy button stays as wide as it was, for its shorter
 * words would bring the button beside it under the second click.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'default', compact, icon, busy, off, className, children, onClick, type, style, ...rest },
  ref,
) {
  const idle = busy === true || off === true;
  const width = useRef<number>();
  return (
    <button
      {...rest}
      ref={ref}
      type={type ?? 'button'}
      aria-disabled={idle || undefined}
      aria-busy={busy || undefined}
      style={busy && width.current ? { ...style, minInlineSize: width.current } : style}
      className={classNames('button', look !== 'default' && `is-${look}`, compact && 'is-compact', className)}
      onClick={(event) => {
        if (idle) return event.preventDefault();
        width.current = event.currentTarget.offsetWidth;
        onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
});

/** A button that shows only a picture; `label` is its name, for everybody as a title too. */
export const IconButton = forwardRef<
  HTMLButtonElement,
  Omit<ButtonProps, 'children'> & { icon: IconName; label: string }
>(function IconButton({ label, className, ...rest }, ref) {
  return (
    <Button
      look="subtle"
      {...rest}
      ref={ref}
      aria-label={label}
      title={label}
      className={classNames('is-icon', className)}
    />
  );
});
