import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import type { Finding } from '../../../../../src/domain/coach/advice/finding';
import { useFormats } from '../../client/app-context';
import { Button } from '../../ui/button';
import { Lozenge } from '../../ui/lozenge';
import { goalWords } from '../okr/goal-words';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { CoachComments } from './coach-comments';

/** A key result of the plan in one row, with what the coach says of it. */
export function PlanKeyResult({
  objective,
  keyResult,
  findings,
  editable,
}: {
  objective: ObjectiveView;
  keyResult: KeyResultView;
  findings: readonly Finding[];
  editable: boolean;
}) {
  const formats = useFormats();
  const { open } = useWorkspaceContext();
  const { key, title, lifecycle, baseline, unit, decimals, kind, guardrail } = keyResult;
  const from =
    baseline === null || (kind === 'reach' && baseline === 0)
      ? ''
      : `from ${formats.amount(baseline, unit, decimals)}, `;
  return (
    <li className="plan-key-result">
      <div className="plan-row">
        <span className="plan-key small subtle">{key}</span>
        <span className="plan-title people-text" dir="auto">
          {title}
        </span>
        <span className="plan-facts">
          <span className="tabular">
            {from}
            {goalWords(keyResult, formats)}
          </span>
          {guardrail && <Lozenge tone="info">Guardrail</Lozenge>}
          {lifecycle === 'draft' && <Lozenge>Draft</Lozenge>}
        </span>
        {editable && (
          <Button
            compact
            look="subtle"
            icon="edit"
            onClick={() => open({ kind: 'key-result', objectiveId: objective.id, keyResultId: keyResult.id })}
          >
            Edit<span className="visually-hidden"> {key}</span>
          </Button>
        )}
      </div>
      <CoachComments findings={findings} of={key} />
    </li>
  );
}
