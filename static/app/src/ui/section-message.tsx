import './section-message.css';
import { forwardRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { MessageTone } from './message-tone';

const ICONS: Readonly<Record<MessageTone, IconName>> = {
  info: 'info',
  warning: 'warning',
  error: 'error',
  success: 'success',
  discovery: 'sparkle',
};

/** Something to know about the part of the screen below it, with what can be done about it. */
export const SectionMessage = forwardRef<
  HTMLDivElement,
  { tone?: MessageTone; title?: string; children?: ReactNode; actions?: ReactNode }
>(function SectionMessage({ tone = 'info', title, children, actions }, ref) {
  return (
    <div
      ref={ref}
      tabIndex={ref ? -1 : undefined}
      className={classNames('message', `is-${tone}`)}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon name={ICONS[tone]} />
      <div className="message-body">
        {title && <p className="message-title">{title}</p>}
        {children}
        {actions && <div className="row">{actions}</div>}
      </div>
    </div>
  );
});
