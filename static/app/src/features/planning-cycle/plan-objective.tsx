import type { ObjectiveView } from '../../../../../src/contract/views';
import type { Finding } from '../../../../../src/domain/coach/advice/finding';
import { isOpen } from '../../../../../src/domain/okr/lifecycle';
import { Button } from '../../ui/button';
import { Lozenge } from '../../ui/lozenge';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { mayEditKeyResult, mayEditObjective } from '../workspace/workspace-rights';
import { CoachComments } from './coach-comments';
import { PlanKeyResult } from './plan-key-result';
import { SentenceInput } from './sentence-input';

/** An objective of the plan: its key results, a line to type the next one, and what the coach says. */
export function PlanObjective({
  objective,
  findings,
}: {
  objective: ObjectiveView;
  findings: readonly Finding[];
}) {
  const { workspace, rights, open } = useWorkspaceContext();
  const team = workspace.teams.find(({ id }) => id === objective.teamId);
  const editable = mayEditObjective(rights, objective, team);
  const own = findings.filter(
    ({ about }) => about.kind === 'objective' && about.objectiveId === objective.id,
  );
  const keyResults = objective.keyResults.filter(({ lifecycle }) => isOpen(lifecycle));
  return (
    <section className="plan-objective" aria-labelledby={`plan-${objective.id}`}>
      <div className="plan-row is-head">
        <h3 id={`plan-${objective.id}`}>
          <span className="small subtle">{objective.key}</span>{' '}
          <span className="people-text" dir="auto">
            {objective.title}
          </span>
        </h3>
        {objective.lifecycle === 'draft' && <Lozenge>Draft</Lozenge>}
        {objective.lifecycle === 'paused' && <Lozenge>Paused</Lozenge>}
        {editable && (
          <Button
            compact
            look="subtle"
            icon="edit"
            onClick={() => open({ kind: 'objective', objectiveId: objective.id })}
          >
            Edit<span className="visually-hidden"> {objective.key}</span>
          </Button>
        )}
      </div>
      <CoachComments findings={own} of={objective.key} />
      {keyResults.length > 0 && (
        <ul className="plan-key-results" aria-label={`Key results of ${objective.key}`}>
          {keyResults.map((keyResult) => (
            <PlanKeyResult
              key={keyResult.id}
              objective={objective}
              keyResult={keyResult}
              editable={mayEditKeyResult(rights, keyResult, objective, team)}
              findings={findings.filter(
                ({ about }) => about.kind === 'key-result' && about.keyResultId === keyResult.id,
              )}
            />
          ))}
        </ul>
      )}
      {editable && <SentenceInput objective={objective} team={team} />}
    </section>
  );
}
