import './chip.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

/** A key with its title, removable; `mark` is a word that says what is special about it. */
export function Chip({
  keyText,
  title,
  look,
  mark,
  onRemove,
}: {
  keyText: string;
  title?: string | undefined;
  look?: 'proposed' | 'unknown' | undefined;
  mark?: ReactNode;
  onRemove?: (() => void) | undefined;
}) {
  return (
    <span className={classNames('chip', look && `is-${look}`)}>
      <span className="chip-key">{keyText}</span>
      {title && (
        <span className="chip-title" dir="auto" title={title}>
          {title}
        </span>
      )}
      {mark}
      {onRemove && (
        <button type="button" className="chip-remove" aria-label={`Remove ${keyText}`} onClick={onRemove}>
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}
