import type { KeyResultView } from '../../../../../src/contract/views';
import type { MilestoneNumbers } from '../../../../../src/domain/okr/key-result';
import { useFormats } from '../../client/app-context';
import { useIssues } from '../../client/issues';
import { Button } from '../../ui/button';
import type { StepsDraft } from './check-in-draft';
import { issuesToAsk, offeredSteps } from './offered-steps';

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

/** The steps of a milestone to tick; its value follows from them. Steps whose epic is done are offered. */
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
  const ticked = new Set(done.keys());
  const { data: issues } = useIssues(issuesToAsk(numbers, ticked));
  const offered = offeredSteps(numbers, ticked, issues);
  const tick = (stepId: string, isTicked: boolean) => {
    const others = known.filter((step) => step.stepId !== stepId);
    const before = keyResult.stepsDone.find((step) => step.stepId === stepId);
    onChange(isTicked ? [...others, before ?? { stepId, day }] : others);
  };
  return (
    <fieldset className="field stack-tight">
      <legend className="field-label">{numbers.form === 'yes-no' ? 'Is it done?' : 'Steps done'}</legend>
      {numbers.steps.map((step) => {
        const doneOn = done.get(step.id);
        const due = step.day ?? keyResult.window.end;
        const epic = offered.get(step.id);
        return (
          <div key={step.id}>
            <label className="check">
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
            {epic && (
              <p className="small">
                <strong>{epic.key}</strong> <span dir="auto">{epic.summary}</span> is done.{' '}
                <Button compact onClick={() => tick(step.id, true)}>
                  Tick this step<span className="visually-hidden">: {step.title}</span>
                </Button>
              </p>
            )}
          </div>
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
