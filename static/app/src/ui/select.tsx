import { Field, type FieldProps } from './field';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** One of a few; the browser's own select, which every assistive technology and phone knows. */
export function Select<V extends string>({
  value,
  options,
  onChange,
  ...field
}: FieldProps & { value: V; options: readonly Option<V>[]; onChange: (value: V) => void }) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
