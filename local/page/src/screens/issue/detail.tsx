import type { ReactNode } from 'react';

/** One line of the details: a name and a value that is not an input of its own. */
export function Detail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="detail">
      <span className="detail-label">{label}</span>
      <div>{children}</div>
    </div>
  );
}

interface DetailChoiceProps {
  id: string;
  value: string;
  disabled: boolean;
  /** The present value, which the offered ones need not hold. */
  now?: { value: string; text: string } | undefined;
  /** What choosing nothing is called; absent where something must be chosen. */
  none?: string;
  options: readonly { value: string; text: string }[];
  onChange: (value: string) => void;
}

/** A value of the details to be chosen from a list on the spot. */
export function DetailChoice({ id, value, disabled, now, none, options, onChange }: DetailChoiceProps) {
  return (
    <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
      {none === undefined ? null : <option value="">{none}</option>}
      {now ? <option value={now.value}>{now.text}</option> : null}
      {options
        .filter((option) => option.value !== now?.value)
        .map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
    </select>
  );
}
