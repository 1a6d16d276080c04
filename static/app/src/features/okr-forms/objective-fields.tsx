import type { ReactNode } from 'react';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { DateField, TextArea, TextField } from '../../ui/text-fields';
import { LONG_TEXT } from './long-text';
import type { ObjectiveDraft } from './objective-draft';
import { AMBITION_OPTIONS, LIFECYCLE_OPTIONS } from './options';
import { PersonField } from './person-field';

interface ObjectiveFieldsProps {
  draft: ObjectiveDraft;
  onChange: (part: Partial<ObjectiveDraft>) => void;
  problem: (field: string) => string | undefined;
  autoFocus?: boolean;
  /** Further questions, seldom asked, at the end of what is folded away. */
  more?: ReactNode;
  /** Only what a first objective needs. */
  short?: boolean;
}

/** The questions about an objective. */
export function ObjectiveFields({ draft, onChange, problem, autoFocus, more, short }: ObjectiveFieldsProps) {
  return (
    <div className="stack">
      <TextField
        label="Objective"
        placeholder="Buyers finish their checkout without help"
        hint="A sentence people remember; the numbers go into its key results."
        value={draft.title}
        problem={problem('title')}
        {...(autoFocus ? { autoFocus } : {})}
        onChange={(title) => onChange({ title })}
      />
      {!short && (
        <>
          <TextArea
            label="Why does it matter?"
            optional
            limit={LONG_TEXT}
            value={draft.description}
            problem={problem('description')}
            onChange={(description) => onChange({ description })}
          />
          <PersonField label="Owner" value={draft.ownerId} onChange={(ownerId) => onChange({ ownerId })} />
          <Select
            label="Ambition"
            value={draft.ambition}
            options={AMBITION_OPTIONS}
            onChange={(ambition) => onChange({ ambition })}
          />
          <details className="disclosure">
            <summary>More: state, dates, parent, KRAs, who may see it</summary>
            <div className="stack">
              <div className="field-grid">
                <Select
                  label="State"
                  value={draft.lifecycle}
                  options={LIFECYCLE_OPTIONS}
                  onChange={(lifecycle) => onChange({ lifecycle })}
                />
                <NumberField
                  label="Weight"
                  value={draft.weight}
                  problem={problem('weight')}
                  onChange={(weight) => onChange({ weight })}
                />
                <DateField
                  label="Running since"
                  hint="Empty: the day it is activated"
                  value={draft.activatedOn}
                  problem={problem('activatedOn')}
                  onChange={(activatedOn) => onChange({ activatedOn })}
                />
                <DateField
                  label="Due"
                  hint="Empty: the cycle’s end"
                  value={draft.due}
                  problem={problem('due')}
                  onChange={(due) => onChange({ due })}
                />
              </div>
              {more}
            </div>
          </details>
        </>
      )}
    </div>
  );
}
