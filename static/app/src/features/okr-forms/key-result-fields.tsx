import type { ReactNode } from 'react';
import { useFormats } from '../../client/app-context';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { DateField, TextArea, TextField } from '../../ui/text-fields';
import { draftNumbers, type KeyResultDraft, typedDecimals } from './key-result-draft';
import { LONG_TEXT } from './long-text';
import { KindField, NumbersFields } from './numbers-fields';
import { LIFECYCLE_OPTIONS, RHYTHM_OPTIONS } from './options';
import { PersonField } from './person-field';

const INDICATORS = [
  { value: 'lagging', label: 'Lagging: the result itself' },
  { value: 'leading', label: 'Leading: moves before the result does' },
] as const;

interface KeyResultFieldsProps {
  draft: KeyResultDraft;
  onChange: (part: Partial<KeyResultDraft>) => void;
  /** What to say under a field, if anything. */
  problem: (field: string) => string | undefined;
  autoFocus?: boolean;
  /** Further questions, seldom asked, at the end of what is folded away. */
  more?: ReactNode;
  /** Leaves out what a first key result does not need. */
  short?: boolean;
}

/** The questions about a key result; what has a good default is folded away. */
export function KeyResultFields({ draft, onChange, problem, autoFocus, more, short }: KeyResultFieldsProps) {
  return (
    <div className="stack">
      <TextField
        label="Key result"
        placeholder="Reduce the checkout error rate"
        hint="What will have changed for people, not what you will build."
        value={draft.title}
        problem={problem('title')}
        {...(autoFocus ? { autoFocus } : {})}
        onChange={(title) => onChange({ title })}
      />
      {!short && <KindField draft={draft} onChange={onChange} />}
      <NumbersFields draft={draft} onChange={onChange} problem={problem} />
      <Meaning draft={draft} />
      {!short && (
        <>
          <PersonField label="Owner" value={draft.ownerId} onChange={(ownerId) => onChange({ ownerId })} />
          <TextArea
            label="How is it measured?"
            optional
            placeholder="Source, definition, who supplies it"
            limit={LONG_TEXT}
            value={draft.howMeasured}
            problem={problem('howMeasured')}
            onChange={(howMeasured) => onChange({ howMeasured })}
          />
          <details className="disclosure">
            <summary>More: state, rhythm, dates, source, blocker, support</summary>
            <div className="stack">
              <MoreFields draft={draft} onChange={onChange} problem={problem} />
              {more}
            </div>
          </details>
        </>
      )}
    </div>
  );
}

/** The draft's numbers read back as a sentence, so that a slip is seen before it is saved. */
function Meaning({ draft }: { draft: KeyResultDraft }) {
  const { amount, locale } = useFormats();
  const { kind, baseline, target } = draftNumbers(draft, locale);
  if (draft.form !== 'from-to') return null;
  if (Number.isNaN(baseline) || Number.isNaN(target) || baseline === target) return null;
  const write = (value: number) => amount(value, draft.unit.trim(), typedDecimals(draft, locale));
  const words = { increase: 'Increase', decrease: 'Decrease', reach: 'Reach' }[kind];
  return (
    <p className="small subtle" aria-live="polite">
      {kind === 'reach'
        ? `${words} ${write(target)}, from ${write(0)}.`
        : `${words} from ${write(baseline)} to ${write(target)}.`}
    </p>
  );
}

function MoreFields({
  draft,
  onChange,
  problem,
}: Pick<KeyResultFieldsProps, 'draft' | 'onChange' | 'problem'>) {
  return (
    <div className="stack">
      <div className="field-grid">
        <Select
          label="State"
          value={draft.lifecycle}
          options={LIFECYCLE_OPTIONS}
          onChange={(lifecycle) => onChange({ lifecycle })}
        />
        <Select
          label="Check-in"
          value={draft.rhythm}
          options={RHYTHM_OPTIONS}
          onChange={(rhythm) => onChange({ rhythm })}
        />
        <Select
          label="Indicator"
          value={draft.indicator}
          options={INDICATORS}
          onChange={(indicator) => onChange({ indicator })}
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
        <DateField
          label="Measuring until"
          hint="Delivered, effect still to come"
          value={draft.measuringUntil}
          problem={problem('measuringUntil')}
          onChange={(measuringUntil) => onChange({ measuringUntil })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.workedOutsideJira}
          onChange={(event) => onChange({ workedOutsideJira: event.target.checked })}
        />
        <span>Worked on outside Jira: do not ask why no sprint feeds it</span>
      </label>
    </div>
  );
}
