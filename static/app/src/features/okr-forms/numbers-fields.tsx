import { useFormats } from '../../client/app-context';
import { newId } from '../../client/new-id';
import { writeNumber } from '../../format/parse-number';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-fields';
import { type KeyResultDraft, NUMBER_FORMS, type NumbersForm } from './key-result-draft';
import { newStep } from './step-drafts';
import { StepsEditor } from './steps-editor';

interface NumbersFieldsProps {
  draft: KeyResultDraft;
  onChange: (part: Partial<KeyResultDraft>) => void;
  problem: (field: string) => string | undefined;
}

const FORM_WORDS: Readonly<Record<NumbersForm, string>> = {
  'from-to': 'From a baseline to a target',
  'keep-within': 'Keep within bounds',
  steps: 'Milestone: steps to be done',
  'yes-no': 'Milestone: done, or not',
  'find-baseline': 'Find a baseline first',
};
const FORM_OPTIONS = NUMBER_FORMS.map((value) => ({ value, label: FORM_WORDS[value] }));

/** What kind of key result it is. */
export function KindField({ draft, onChange }: Omit<NumbersFieldsProps, 'problem'>) {
  return (
    <Select
      label="Measured as"
      value={draft.form}
      options={FORM_OPTIONS}
      onChange={(form) =>
        // A list of steps begins with one to fill in.
        onChange(
          form === 'steps' && draft.steps.length === 0 ? { form, steps: [newStep(newId())] } : { form },
        )
      }
    />
  );
}

/** The fields of the kind's own numbers. */
export function NumbersFields({ draft, onChange, problem }: NumbersFieldsProps) {
  const { locale } = useFormats();
  const unit = (
    <TextField
      label="Unit"
      optional
      placeholder="%, hours, customers"
      value={draft.unit}
      problem={problem('unit')}
      onChange={(value) => onChange({ unit: value })}
    />
  );
  switch (draft.form) {
    case 'from-to':
      return (
        <div className="field-grid">
          <NumberField
            label="From (baseline)"
            value={draft.baseline}
            placeholder={writeNumber(3.8, locale)}
            hint="Empty: it starts at 0"
            problem={problem('baseline')}
            onChange={(baseline) => onChange({ baseline })}
          />
          <NumberField
            label="To (target)"
            value={draft.target}
            placeholder="2"
            problem={problem('target')}
            onChange={(target) => onChange({ target })}
          />
          {unit}
        </div>
      );
    case 'keep-within':
      return (
        <>
          <div className="field-grid">
            <NumberField
              label="At least"
              value={draft.lower}
              hint="Empty: no lower bound"
              problem={problem('lower')}
              onChange={(lower) => onChange({ lower })}
            />
            <NumberField
              label="At most"
              value={draft.upper}
              hint="Empty: no upper bound"
              problem={problem('upper')}
              onChange={(upper) => onChange({ upper })}
            />
            {unit}
          </div>
          <label className="check">
            <input
              type="checkbox"
              checked={draft.guardrail}
              onChange={(event) => onChange({ guardrail: event.target.checked })}
            />
            <span>
              Guardrail: protects against winning the wrong way. It is never averaged in; outside its bounds
              it holds the objective at At risk.
            </span>
          </label>
        </>
      );
    case 'steps':
      return <StepsEditor steps={draft.steps} onChange={(steps) => onChange({ steps })} problem={problem} />;
    case 'yes-no':
      return (
        <p className="small subtle">
          Done or not done by its due date; until then your confidence says how it stands. An early-warning
          key result beside it helps.
        </p>
      );
    case 'find-baseline':
      return (
        <>
          <div className="field-grid">{unit}</div>
          <p className="small subtle">It is done once a first value has been recorded, by its due date.</p>
        </>
      );
  }
}
