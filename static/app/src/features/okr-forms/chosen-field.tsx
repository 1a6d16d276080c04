import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** A field that shows what was chosen, with the way to choose something else or nothing. */
export function ChosenField({
  label,
  hint,
  problem,
  nothing,
  children,
  onChoose,
  onClear,
}: {
  label: string;
  hint?: string;
  problem: string | undefined;
  /** Said while nothing is chosen. */
  nothing: string;
  /** What is chosen; null for nothing. */
  children: ReactNode;
  onChoose: () => void;
  onClear: () => void;
}) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <div className="row">
        <span className="people-text" dir="auto">
          {children ?? <span className="subtle">{nothing}</span>}
        </span>
        <Button compact look="subtle" onClick={onChoose}>
          {children === null ? 'Choose' : 'Change'}
          <span className="visually-hidden"> {label}</span>
        </Button>
        {children !== null && (
          <Button compact look="subtle" onClick={onClear}>
            Remove<span className="visually-hidden"> {label}</span>
          </Button>
        )}
      </div>
      {hint !== undefined && <div className="field-hint">{hint}</div>}
      {problem !== undefined && (
        <div className="field-problem" role="alert">
          <Icon name="error" />
          {problem}
        </div>
      )}
    </div>
  );
}
