import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsView } from '../../../../../src/contract/settings/answers';
import { useFormats } from '../../client/app-context';
import { call } from '../../client/call';
import { asWireError } from '../../client/call-error';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Select } from '../../ui/select';
import { TextArea, TextField } from '../../ui/text-fields';
import { LimitFields } from './limit-fields';
import { monthsOf } from './months';
import { PrefixFields } from './prefix-fields';
import { draftOf, inputOf, limitProblems, type SettingsDraft } from './settings-draft';

interface SettingsFormProps {
  settings: SettingsView;
  onSaved: (saved: SettingsView) => void;
  onReload: () => Promise<unknown>;
}

/** For those who manage OKRs; all others read `SettingsToRead`. */
export function SettingsForm({ settings, onSaved, onReload }: SettingsFormProps) {
  const { locale } = useFormats();
  const [first] = useState(() => draftOf(settings, locale));
  const [draft, setDraft] = useState(first);
  const save = useMutation({
    mutationFn: () => call('settings.save', inputOf(draft, settings, locale)),
    onSuccess: onSaved,
  });
  const problems = limitProblems(draft, locale);
  const changed = JSON.stringify(draft) !== JSON.stringify(first);
  const change = (part: Partial<SettingsDraft>) => setDraft((now) => ({ ...now, ...part }));
  const refused = save.error === null ? [] : (asWireError(save.error).fields ?? []);
  const problem = (path: string) => refused.find((each) => each.path === path)?.message;
  return (
    <form
      className="stack"
      aria-label="Settings of the organisation"
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.size === 0 && changed && !save.isPending) save.mutate();
      }}
    >
      {save.error !== null && (
        <ErrorMessage
          error={save.error}
          since={save.submittedAt}
          kept
          onRetry={asWireError(save.error).code === 'CONFLICT' ? () => void onReload() : () => save.mutate()}
          retryLabel={asWireError(save.error).code === 'CONFLICT' ? 'Reload theirs' : 'Try again'}
        />
      )}
      <fieldset className="settings-block">
        <legend>Time</legend>
        <div className="field-grid">
          <TextField
            label="Time zone of the organisation"
            hint="Decides which day it is, e.g. Europe/Berlin"
            value={draft.timeZone}
            problem={problem('timeZone')}
            onChange={(timeZone) => change({ timeZone })}
          />
          <Select
            label="First month of the fiscal year"
            value={draft.fiscalFirstMonth}
            options={monthsOf()}
            onChange={(fiscalFirstMonth) => change({ fiscalFirstMonth })}
          />
        </div>
      </fieldset>
      <fieldset className="settings-block">
        <legend>Prefixes of keys</legend>
        <PrefixFields
          settings={settings}
          prefixes={draft.prefixes}
          problem={problem}
          onChange={(prefixes) => change({ prefixes })}
        />
      </fieldset>
      <fieldset className="settings-block">
        <legend>Work and reminders</legend>
        <TextArea
          label="Resolutions that mean “not delivered”"
          hint="One a line, as Jira names them. Issues closed so count neither as done nor as all."
          rows={4}
          value={draft.notDelivered}
          problem={problem('notDelivered')}
          onChange={(notDelivered) => change({ notDelivered })}
        />
        <label className="settings-check">
          <input
            type="checkbox"
            checked={draft.mailReminders}
            onChange={(event) => change({ mailReminders: event.target.checked })}
          />
          <span>
            Remind owners by mail through Jira when a check-in is late
            <span className="small subtle settings-line">
              Only for key results with a linked issue that the owner may see; never to people who are up to
              date.
            </span>
          </span>
        </label>
      </fieldset>
      <fieldset className="settings-block">
        <legend>Limits</legend>
        <p className="subtle">
          Empty fields have the default beside them. Every number says which limit it was judged by.
        </p>
        <LimitFields
          limits={draft.limits}
          problems={problems}
          onChange={(path, typed) => change({ limits: { ...draft.limits, [path]: typed } })}
        />
      </fieldset>
      <div className="settings-foot">
        <Button type="submit" look="primary" busy={save.isPending} off={!changed || problems.size > 0}>
          {save.isPending ? 'Saving …' : 'Save settings'}
        </Button>
        {changed && (
          <Button look="subtle" onClick={() => setDraft(first)}>
            Undo changes
          </Button>
        )}
        <span role="status" className="small subtle">
          {problems.size > 0
            ? 'One of the limits does not fit; it says why.'
            : save.isSuccess && !changed
              ? 'Saved.'
              : ''}
        </span>
      </div>
    </form>
  );
}
