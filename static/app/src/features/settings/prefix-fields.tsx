import type { SettingsView } from '../../../../../src/contract/settings/answers';
import { SectionMessage } from '../../ui/section-message';
import { TextField } from '../../ui/text-fields';

const KINDS = [
  ['keyResult', 'Key results'],
  ['area', 'KRAs'],
  ['objective', 'Objectives'],
] as const;

/** The letters before the number of a key. Once there are keys they stand in goals and links, and stay. */
export function PrefixFields({
  settings,
  prefixes,
  problem,
  onChange,
}: {
  settings: SettingsView;
  prefixes: SettingsView['prefixes'];
  problem: (path: string) => string | undefined;
  onChange: (prefixes: SettingsView['prefixes']) => void;
}) {
  return (
    <>
      {settings.prefixesTaken && (
        <SectionMessage tone="warning" title="A Jira project has one of these as its key">
          <p>
            A bare {settings.prefixes.keyResult}-12 in a goal is then read as an issue. Tags in brackets, such
            as [{settings.prefixes.keyResult}-12], work as always.
          </p>
        </SectionMessage>
      )}
      <div className="field-grid">
        {KINDS.map(([kind, label]) =>
          settings.prefixesFixed[kind] ? (
            <div className="field" key={kind}>
              <span className="field-label">{label}</span>
              <span>
                {settings.prefixes[kind]}-1, {settings.prefixes[kind]}-2 …
              </span>
              <span className="field-hint">In use, so it stays</span>
            </div>
          ) : (
            <TextField
              key={kind}
              label={label}
              hint="One to ten capital letters"
              value={prefixes[kind]}
              problem={problem(`prefixes.${kind}`)}
              onChange={(typed) => onChange({ ...prefixes, [kind]: typed.trim().toUpperCase() })}
            />
          ),
        )}
      </div>
    </>
  );
}
