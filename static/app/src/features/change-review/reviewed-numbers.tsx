import { NumberField } from '../../ui/number-field';
import type { KeyResultDraft } from '../okr-forms/key-result-draft';
import { StepsEditor } from '../okr-forms/steps-editor';

/** The numbers of a running key result: what it is measured as, its unit and its words stay. */
export function ReviewedNumbers({
  draft,
  onChange,
  problem,
}: {
  draft: KeyResultDraft;
  onChange: (part: Partial<KeyResultDraft>) => void;
  problem: (field: string) => string | undefined;
}) {
  const numberField = (field: 'baseline' | 'target' | 'lower' | 'upper', label: string) => (
    <NumberField
      label={label}
      value={draft[field]}
      unit={draft.unit}
      problem={problem(field)}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
  switch (draft.form) {
    case 'from-to':
      return (
        <div className="field-grid">
          {numberField('baseline', 'From (baseline)')}
          {numberField('target', 'To (target)')}
        </div>
      );
    case 'keep-within':
      return (
        <div className="field-grid">
          {numberField('lower', 'At least')}
          {numberField('upper', 'At most')}
        </div>
      );
    case 'steps':
      return <StepsEditor steps={draft.steps} onChange={(steps) => onChange({ steps })} problem={problem} />;
    case 'yes-no':
    case 'find-baseline':
      return null;
  }
}
