import type { KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { Lozenge } from '../../../ui/lozenge';
import { useWorkspaceContext } from '../workspace-context';
import { stepStates } from './step-states';

/** The steps of a milestone key result: which are done, which fall due when, which are overdue. */
export function Steps({ keyResult }: { keyResult: KeyResultView }) {
  const formats = useFormats();
  const { workspace } = useWorkspaceContext();
  const { today } = workspace;
  const { numbers, stepsDone, window } = keyResult;
  if (numbers.kind !== 'milestone' || numbers.form === 'yes-no') return null;
  return (
    <section className="stack-tight" aria-labelledby="steps">
      <h2 id="steps">Steps</h2>
      <ol className="entries">
        {stepStates(numbers, stepsDone, window.end, today).map(
          ({ step, share, doneOn, due, overdueDays }) => (
            <li key={step.id} className="entry">
              <div className="row">
                <span className={doneOn === null ? 'step-mark' : 'step-mark is-done'} aria-hidden="true" />
                <span className="people-text step-title" dir="auto">
                  {step.title}
                </span>
                <span className="row-facts small subtle tabular push">
                  {doneOn !== null && <Lozenge tone="good">Done {formats.day(doneOn, today)}</Lozenge>}
                  {overdueDays > 0 && <Lozenge tone="warn">Overdue since {formats.day(due, today)}</Lozenge>}
                  {doneOn === null && overdueDays === 0 && <span>due {formats.day(due, today)}</span>}
                  <span>{formats.percent(share)} of the weight</span>
                </span>
              </div>
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
