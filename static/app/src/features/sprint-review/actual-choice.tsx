import { type KeyboardEvent, useId, useRef } from 'react';
import { ACTUALS, type Actual } from '../../../../../src/domain/alignment/actual';
import { ACTUAL_WORDS } from './review-words';

/** What became of a line, in three large choices: one tab stop, arrows move, 1, 2 and 3 choose. */
export function ActualChoice({
  line,
  value,
  off,
  onChange,
}: {
  /** The line's text: what the question is about. */
  line: string;
  value: Actual | null;
  off: boolean;
  onChange: (actual: Actual) => void;
}) {
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const type = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = ['1', '2', '3'].indexOf(event.key);
    const chosen = ACTUALS[at];
    if (chosen === undefined) return;
    event.preventDefault();
    onChange(chosen);
    group.current?.querySelectorAll('input')[at]?.focus();
  };
  return (
    <fieldset disabled={off}>
      <legend className="visually-hidden">What became of “{line}”?</legend>
      <div className="review-actuals" ref={group}>
        {ACTUALS.map((actual, at) => (
          <label key={actual} className={`is-${actual}`}>
            <input
              type="radio"
              name={name}
              checked={value === actual}
              aria-keyshortcuts={`${at + 1}`}
              onKeyDown={type}
              onChange={() => onChange(actual)}
            />
            <span className="review-digit small" aria-hidden="true">
              {at + 1}
            </span>
            {ACTUAL_WORDS[actual]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
