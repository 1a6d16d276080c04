import { useIssues } from '../../client/issues';
import { newId } from '../../client/new-id';
import { Button } from '../../ui/button';
import { NumberField } from '../../ui/number-field';
import { DateField, TextField } from '../../ui/text-fields';
import { newStep, type StepDraft } from './step-drafts';
import { StepEpic } from './step-epic';

interface StepsEditorProps {
  steps: readonly StepDraft[];
  onChange: (steps: readonly StepDraft[]) => void;
  problem: (field: string) => string | undefined;
}

/** The steps of a milestone, one below the other. */
export function StepsEditor({ steps, onChange, problem }: StepsEditorProps) {
  const change = (at: number, part: Partial<StepDraft>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  const { data: issues } = useIssues(steps.flatMap(({ issueId }) => issueId ?? []));
  const refused = problem('steps');
  return (
    <fieldset className="field stack-tight">
      <legend className="field-label">Steps</legend>
      <ol className="step-list">
        {steps.map((step, index) => (
          <li key={step.id} className="step-row">
            <TextField
              label={`Step ${index + 1}`}
              placeholder="Contract signed"
              value={step.title}
              problem={problem(`steps.${index}.title`)}
              onChange={(title) => change(index, { title })}
            />
            <DateField
              label="Done by"
              hint="Empty: at the end"
              value={step.day}
              problem={problem(`steps.${index}.day`)}
              onChange={(day) => change(index, { day })}
            />
            <NumberField
              label="Weight"
              value={step.weight}
              problem={problem(`steps.${index}.weight`)}
              onChange={(weight) => change(index, { weight })}
            />
            {steps.length > 1 && (
              <Button
                look="subtle"
                compact
                onClick={() => onChange(steps.filter((each) => each.id !== step.id))}
              >
                Remove<span className="visually-hidden"> step {index + 1}</span>
              </Button>
            )}
            <StepEpic
              place={index + 1}
              issueId={step.issueId}
              issue={issues?.get(step.issueId ?? '')}
              onChange={(issueId) => change(index, { issueId })}
            />
          </li>
        ))}
      </ol>
      {refused && (
        <p className="small" role="alert">
          {refused}
        </p>
      )}
      <div>
        <Button compact onClick={() => onChange([...steps, newStep(newId())])}>
          Add a step
        </Button>
      </div>
    </fieldset>
  );
}
