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

/** Share of the room from which on it is shown how much is left. */
const NEARLY_FULL = 0.875;

/** Several lines of text; `limit` is how many characters there is room for. */
export function TextArea({
  value,
  onChange,
  placeholder,
  rows = 2,
  limit = Number.POSITIVE_INFINITY,
  ...field
}: TextProps & { rows?: number; limit?: number }) {
  const count =
    value.length > limit * NEARLY_FULL
      ? { hint: `${value.length.toLocaleString()} of ${limit.toLocaleString()} characters` }
      : {};
  return (
    <Field {...field} {...count}>
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
