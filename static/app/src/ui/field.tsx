import './field.css';
import { type ReactNode, useId } from 'react';
import { Icon } from './icon';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong and how to put it right; absent when nothing is. */
  problem?: string | undefined;
  optional?: boolean;
}

/** What the control inside must carry, so that label, hint and problem belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, control, hint and problem of one question. */
export function Field({
  label,
  hint,
  problem,
  optional,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId();
  const described = [hint !== undefined && `${id}h`, problem !== undefined && `${id}p`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span> (optional)</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <div className="field-hint" id={`${id}h`}>
          {hint}
        </div>
      )}
      {problem !== undefined && (
        <div className="field-problem" id={`${id}p`}>
          <Icon name="error" />
          {problem}
        </div>
      )}
    </div>
  );
}
