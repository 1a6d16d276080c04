import type { ReactNode } from 'react';
import type { SettingsView } from '../../../../../src/contract/settings/answers';
import { useFormats } from '../../client/app-context';
import { SectionMessage } from '../../ui/section-message';
import { limitInWords } from './limit-words';
import { LIMIT_TOPICS } from './limits';
import { monthsOf } from './months';
import { chosenLimit } from './settings-draft';

/** The same settings for those who do not change them: words instead of fields that would take nothing. */
export function SettingsToRead({ settings }: { settings: SettingsView }) {
  const formats = useFormats();
  const { prefixes, notDelivered } = settings;
  const month = monthsOf().find(({ value }) => value === String(settings.fiscalFirstMonth));
  return (
    <div className="stack">
      <SectionMessage title="You can read these settings">
        <p>People with the permission “Manage OKRs” change them; a Jira administrator grants it.</p>
      </SectionMessage>
      <Block title="Time">
        <Fact name="Time zone of the organisation">{settings.timeZone}</Fact>
        <Fact name="First month of the fiscal year">{month?.label}</Fact>
      </Block>
      <Block title="Prefixes of keys">
        <Fact name="Key results">{`${prefixes.keyResult}-1, ${prefixes.keyResult}-2 …`}</Fact>
        <Fact name="KRAs">{`${prefixes.area}-1, ${prefixes.area}-2 …`}</Fact>
        <Fact name="Objectives">{`${prefixes.objective}-1, ${prefixes.objective}-2 …`}</Fact>
      </Block>
      <Block title="Work and reminders">
        <Fact name="Resolutions that mean “not delivered”">
          {notDelivered.length === 0 ? 'None' : notDelivered.join(', ')}
        </Fact>
        <Fact name="Mail through Jira when a check-in is late">
          {settings.mailReminders ? 'Yes, to the owner' : 'No'}
        </Fact>
      </Block>
      <section className="settings-block" aria-labelledby="limits-to-read">
        <h2 id="limits-to-read">Limits</h2>
        <p className="subtle">Every number says which limit it was judged by.</p>
        {LIMIT_TOPICS.map(({ title, why, fields }) => (
          <details key={title} className="disclosure">
            <summary>{title}</summary>
            <p className="small subtle">{why}</p>
            <dl className="settings-facts">
              {fields.map((field) => (
                <Fact key={field.path} name={field.label}>
                  {limitInWords(field, chosenLimit(settings, field), formats)}
                </Fact>
              ))}
            </dl>
          </details>
        ))}
      </section>
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="settings-block" aria-label={title}>
      <h2>{title}</h2>
      <dl className="settings-facts">{children}</dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="field-label">{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
