import { useFormats } from '../../client/app-context';
import { NumberField } from '../../ui/number-field';
import { defaultInWords, UNIT_WORDS } from './limit-words';
import { LIMIT_TOPICS } from './limits';

/** Every limit with its default beside it, by topic; folded, for few organisations change any. */
export function LimitFields({
  limits,
  problems,
  onChange,
}: {
  limits: Readonly<Record<string, string>>;
  problems: ReadonlyMap<string, string>;
  onChange: (path: string, typed: string) => void;
}) {
  const formats = useFormats();
  return (
    <>
      {LIMIT_TOPICS.map(({ title, why, fields }) => {
        const chosen = fields.filter((field) => (limits[field.path] ?? '') !== '').length;
        const wrong = fields.some((field) => problems.has(field.path));
        return (
          <details key={title} className="disclosure" open={wrong || undefined}>
            <summary>
              {title}
              {chosen > 0 && <span className="small subtle"> · {chosen} of your own</span>}
            </summary>
            <p className="small subtle">{why}</p>
            <div className="settings-limits">
              {fields.map((field) => (
                <NumberField
                  key={field.path}
                  label={field.label}
                  hint={`Default ${defaultInWords(field, formats)}`}
                  unit={UNIT_WORDS[field.unit]}
                  value={limits[field.path] ?? ''}
                  problem={problems.get(field.path)}
                  onChange={(typed) => onChange(field.path, typed)}
                />
              ))}
            </div>
          </details>
        );
      })}
    </>
  );
}
