import type { KeyResultView } from '../../../../../src/contract/views';
import type { MilestoneNumbers } from '../../../../../src/domain/okr/key-result';
import { useFormats } from '../../client/app-context';
import type { StepsDraft } from './check-in-draft';

interface StepsDoneFieldProps {
  numbers: MilestoneNumbers;
  keyResult: Pick<KeyResultView, 'stepsDone' | 'window'>;
  /** null: as they were. */
  stepsDone: StepsDraft | null;
  /** The day a step that is ticked now was done on. */
  day: string;
  problem: string | undefined;
  onChange: (stepsDone: StepsDraft) => void;
}

/** The steps of a milestone to tick; its value follows from them. */
export function StepsDoneField({
  numbers,
  keyResult,
  stepsDone,
  day,
  problem,
  onChange,
}: StepsDoneFieldProps) {
  const formats = useFormats();
  const known: StepsDraft = stepsDone ?? keyResult.stepsDone;
  const done = new Map(known.map((step) => [step.stepId, step.day]));
  const tick = (stepId: string, ticked: boolean) => {
    const others = known.filter((step) => step.stepId !== stepId);
    const before = keyResult.stepsDone.find((step) => step.stepId === stepId);
    onChange(ticked ? [...others, before ?? { stepId, day }] : others);
  };
  return (
    <fieldset className="field stack-tight">
      <legend className="field-label">{numbers.form === 'yes-no' ? 'Is it done?' : 'Steps done'}</legend>
      {numbers.steps.map((step) => {
        const doneOn = done.get(step.id);
        const due = step.day ?? keyResult.window.end;
        return (
          <label key={step.id} className="check">
            <input
              type="checkbox"
              checked={doneOn !== undefined}
              onChange={(event) => tick(step.id, event.target.checked)}
            />
            <span className="people-text" dir="auto">
              {numbers.form === 'yes-no' ? 'Yes, it is done' : step.title}{' '}
              <span className="subtle small">
                {doneOn === undefined ? `due ${formats.day(due, day)}` : `done ${formats.day(doneOn, day)}`}
              </span>
            </span>
          </label>
        );
      })}
      {problem && (
        <p className="small" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
