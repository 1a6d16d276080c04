import './check-in.css';
import { useId } from 'react';

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** How sure the owner is to reach the target, 0 to 10: one tab stop, arrows move. */
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
  return (
    <fieldset className="field">
      <legend className="field-label">How confident are you to reach the target?</legend>
      <div className="confidence">
        {STEPS.map((step) => (
          <label key={step}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            {step}
          </label>
        ))}
      </div>
      <div className="field-hint">0: no belief, 10: certain{before !== null && ` · last time ${before}`}</div>
    </fieldset>
  );
}
