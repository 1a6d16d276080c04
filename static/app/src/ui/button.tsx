import './button.css';
import { type ButtonHTMLAttributes, forwardRef } from 'react';
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

/** A double click counts once: while busy or off, clicks do nothing. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'default', compact, icon, busy, off, className, children, onClick, type, ...rest },
  ref,
) {
  const idle = busy === true || off === true;
  return (
    <button
      {...rest}
      ref={ref}
      type={type ?? 'button'}
      aria-disabled={idle || undefined}
      aria-busy={busy || undefined}
      className={classNames('button', look !== 'default' && `is-${look}`, compact && 'is-compact', className)}
      onClick={(event) => {
        if (idle) event.preventDefault();
        else onClick?.(event);
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
