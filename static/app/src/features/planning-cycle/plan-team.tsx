import { useState } from 'react';
import type { ObjectiveView, TeamView } from '../../../../../src/contract/views';
import type { Finding } from '../../../../../src/domain/coach/advice/finding';
import { readinessOf } from '../../../../../src/domain/coach/advice/readiness';
import { plural } from '../../format/plural';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { mayPlanFor } from '../workspace/workspace-rights';
import { CoachComments } from './coach-comments';
import { NewObjectiveLine } from './new-objective-line';
import { PlanObjective } from './plan-objective';
import { planOf } from './plan-of';

interface PlanTeamProps {
  team: TeamView;
  cycleId: string;
  objectives: readonly ObjectiveView[];
  findings: readonly Finding[];
  /** Begins closed: one of many teams. What is closed is not drawn. */
  folded: boolean;
}

/** One team's objectives of the cycle. */
export function PlanTeam(props: PlanTeamProps) {
  const { team, objectives, findings, folded } = props;
  const [open, setOpen] = useState(!folded);
  const { ready, of } = readinessOf(planOf(objectives, []), findings);
  const facts = [
    plural(objectives.length, 'objective'),
    ...(of === 0 ? [] : [`${ready} of ${of} ready`]),
  ].join(' · ');
  const id = `plan-team-${team.id}`;
  if (!folded) {
    return (
      <section className="plan-team" aria-labelledby={id}>
        <h2 id={id} dir="auto">
          {team.name}
        </h2>
        <TeamPlan {...props} />
      </section>
    );
  }
  return (
    <details className="plan-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2 dir="auto">{team.name}</h2> <span className="small subtle">{facts}</span>
      </summary>
      {open && (
        <div className="plan-team">
          <TeamPlan {...props} />
        </div>
      )}
    </details>
  );
}

function TeamPlan({ team, cycleId, objectives, findings }: PlanTeamProps) {
  const { rights } = useWorkspaceContext();
  const own = findings.filter(({ about }) => about.kind === 'team' && about.teamId === team.id);
  return (
    <>
      <CoachComments findings={own} of={team.name} />
      {objectives.map((objective) => (
        <PlanObjective key={objective.id} objective={objective} findings={findings} />
      ))}
      {mayPlanFor(rights, team) && <NewObjectiveLine team={team} cycleId={cycleId} />}
    </>
  );
}
