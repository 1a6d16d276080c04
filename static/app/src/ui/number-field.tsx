import { Field, type FieldProps } from './field';

interface NumberProps extends FieldProps {
  /** As typed; what it means is `parseNumber`'s to say. */
  value: string;
  onChange: (typed: string) => void;
  unit?: string;
  autoFocus?: boolean;
  placeholder?: string;
}

/** A number in the person's own way of writing it: no spinner, any decimal sign, its unit beside it. */
export function NumberField({ value, onChange, unit, autoFocus, placeholder, ...field }: NumberProps) {
  return (
    <Field {...field}>
      {(control) => (
        <span className="input-with-unit">
          <input
            {...control}
            className="input tabular"
            inputMode="decimal"
            autoComplete="off"
            value={value}
            placeholder={placeholder}
            // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that the person just opened
            autoFocus={autoFocus}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit && <span className="subtle">{unit}</span>}
        </span>
      )}
    </Field>
  );
}
