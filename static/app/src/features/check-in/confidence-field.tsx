import './check-in.css';
import { type KeyboardEvent, useId, useRef } from 'react';
import { confidenceFor } from './confidence-keys';

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** How sure the owner is to reach the target, 0 to 10: one tab stop, arrows move, digits choose. */
export function ConfidenceField({
  value,
  before,
  onChange,
}: {
  value: number | null;
  /** The last one said. */
  before: number | null;
  onChange: (value: number) => void;
}) {
  const name = useId();
  const scale = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  const type = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = confidenceFor(event.key, { key: last.current, value });
    last.current = event.key;
    if (chosen === undefined) return;
    event.preventDefault();
    onChange(chosen);
    scale.current?.querySelectorAll('input')[chosen]?.focus();
  };
  return (
    <fieldset className="field">
      <legend className="field-label">How confident are you to reach the target?</legend>
      <div className="confidence" ref={scale}>
        {STEPS.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name={name}
              checked={value === step}
              onKeyDown={type}
              onChange={() => onChange(step)}
            />
            {step}
          </label>
        ))}
      </div>
      <div className="field-hint">0: no belief, 10: certain{before !== null && ` · last time ${before}`}</div>
    </fieldset>
  );
}
