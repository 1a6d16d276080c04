import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { Icon, type IconName } from './icon';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'default' | 'primary' | 'subtle' | 'danger';
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = 'default', className = '', type = 'button', ...rest },
  ref,
) {
  return <button ref={ref} type={type} className={`button button-${look} ${className}`} {...rest} />;
});

interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  icon: IconName;
  label: string;
}

/** A button that shows only a picture; `label` is its name and its hint. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { icon, label, look = 'subtle', className = '', ...rest },
  ref,
) {
  return (
    <Button
      ref={ref}
      look={look}
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </Button>
  );
});
