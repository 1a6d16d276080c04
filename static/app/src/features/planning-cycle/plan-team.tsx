import type { ObjectiveView, TeamView } from '../../../../../src/contract/views';
import type { Finding } from '../../../../../src/domain/coach/advice/finding';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { mayPlanFor } from '../workspace/workspace-rights';
import { CoachComments } from './coach-comments';
import { NewObjectiveLine } from './new-objective-line';
import { PlanObjective } from './plan-objective';

/** One team's objectives of the cycle. */
export function PlanTeam({
  team,
  cycleId,
  objectives,
  findings,
}: {
  team: TeamView;
  cycleId: string;
  objectives: readonly ObjectiveView[];
  findings: readonly Finding[];
}) {
  const { rights } = useWorkspaceContext();
  const own = findings.filter(({ about }) => about.kind === 'team' && about.teamId === team.id);
  return (
    <section className="plan-team" aria-labelledby={`plan-team-${team.id}`}>
      <h2 id={`plan-team-${team.id}`} dir="auto">
        {team.name}
      </h2>
      <CoachComments findings={own} of={team.name} />
      {objectives.map((objective) => (
        <PlanObjective key={objective.id} objective={objective} findings={findings} />
      ))}
      {mayPlanFor(rights, team) && <NewObjectiveLine team={team} cycleId={cycleId} />}
    </section>
  );
}
