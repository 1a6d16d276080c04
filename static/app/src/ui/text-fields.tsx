import { Field, type FieldProps } from './field';

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  onBlur?: () => void;
}

/** One line of text; a person's own words, so its direction follows them. */
export function TextField({ value, onChange, placeholder, autoFocus, onBlur, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="input"
          dir="auto"
          value={value}
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that the person just opened
          autoFocus={autoFocus}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  placeholder,
  rows = 2,
  ...field
}: TextProps & { rows?: number }) {
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          dir="auto"
          rows={rows}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A calendar day `YYYY-MM-DD`, or '' while none is chosen; shown as the browser's locale writes days. */
export function DateField({
  value,
  onChange,
  min,
  max,
  ...field
}: FieldProps & { value: string; onChange: (day: string) => void; min?: string; max?: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          type="date"
          className="input"
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
