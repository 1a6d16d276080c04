import { useEffect, useId, useState } from 'react';
import { type SettingLeaf, settingLabel } from './setting-schema';

/** One setting: a switch, a choice, a number, or its JSON where it is none of these. */
export function SettingControl({
  leaf,
  onChange,
}: {
  leaf: SettingLeaf;
  onChange: (value: unknown) => void;
}) {
  const id = useId();
  const { schema, value, path } = leaf;
  const hint = schema.description ? `${id}-hint` : undefined;
  const shared = { id, 'aria-describedby': hint };
  return (
    <div
      className="developer-setting"
      data-changed={JSON.stringify(value) !== JSON.stringify(schema.default)}
    >
      <label htmlFor={id}>{settingLabel(path)}</label>
      {schema.type === 'boolean' ? (
        <input
          {...shared}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      ) : schema.enum ? (
        <select {...shared} value={String(value)} onChange={(event) => onChange(event.target.value)}>
          {schema.enum.map((choice) => (
            <option key={String(choice)}>{String(choice)}</option>
          ))}
        </select>
      ) : (
        <Typed {...shared} value={value} onChange={onChange} />
      )}
      {hint ? (
        <p id={hint} className="small subtle">
          {schema.description}
        </p>
      ) : null}
    </div>
  );
}

function Typed({
  value,
  onChange,
  ...rest
}: {
  id: string;
  'aria-describedby': string | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
}) {
  const shown = value === undefined ? '' : JSON.stringify(value);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const commit = () => {
    if (text === shown) return;
    try {
      onChange(JSON.parse(text));
    } catch {
      setText(shown);
    }
  };
  return (
    <input
      {...rest}
      value={text}
      inputMode={typeof value === 'number' ? 'decimal' : 'text'}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
