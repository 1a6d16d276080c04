import './plan.css';
import { Suspense, useMemo, useState } from 'react';
import type { TeamView } from '../../../../../src/contract/views';
import { coachPlan } from '../../../../../src/domain/coach/advice/coach-plan';
import type { Finding } from '../../../../../src/domain/coach/advice/finding';
import { readinessOf } from '../../../../../src/domain/coach/advice/readiness';
import { isOpen } from '../../../../../src/domain/okr/lifecycle';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { latePart } from '../../ui/late-part';
import { useWorkspaceContext } from '../workspace/workspace-context';
import { mayEditKeyResult, mayEditObjective, mayPlanFor } from '../workspace/workspace-rights';
import { draftsOf, type PlanDraft } from './activation';
import { planOf } from './plan-of';
import { PlanTeam } from './plan-team';
import { useCoachLimits } from './use-coach-limits';
import { usePastMoves } from './use-past-moves';

/** With more teams than this, each is folded: nobody plans for all of them at once. */
const TEAMS_OPEN = 4;

const ActivateDialog = latePart(() => import('./activate-dialog'));

/** Planning a cycle (PRODUCT §5.7): objectives by team, key results typed as sentences, the coach beside them. */
export default function PlanTab() {
  const { workspace, rights, address, putObjective } = useWorkspaceContext();
  const [activating, setActivating] = useState(false);
  const { cycles, cycleId, objectives, teams } = workspace;
  const cycle = cycles.find(({ id }) => id === cycleId);
  const limits = useCoachLimits();
  const planned = objectives.filter(({ lifecycle, archived }) => isOpen(lifecycle) && !archived);
  const moves = usePastMoves(planned.map(({ id }) => id));
  const findings = useMemo(
    () => coachPlan(planOf(objectives, teams, moves), limits),
    [objectives, teams, moves, limits],
  );
  if (!cycle || cycle.state === 'closed') return <NothingToPlan closed={cycle?.name} />;
  const shownTeams = teams.filter(
    (team) =>
      (address.teamId === null || team.id === address.teamId) &&
      (mayPlanFor(rights, team) || objectives.some(({ teamId }) => teamId === team.id)),
  );
  if (shownTeams.length === 0) return <NothingToPlan closed={undefined} />;
  const shown = objectives.filter(
    ({ teamId, lifecycle, archived }) =>
      isOpen(lifecycle) && !archived && shownTeams.some(({ id }) => id === teamId),
  );
  const teamOf = (teamId: string): TeamView | undefined => teams.find(({ id }) => id === teamId);
  const drafts = draftsOf(shown).filter((draft) =>
    draft.kind === 'objective'
      ? mayEditObjective(rights, draft.objective, teamOf(draft.objective.teamId))
      : mayEditKeyResult(rights, draft.keyResult, draft.objective, teamOf(draft.objective.teamId)),
  );
  const { ready, of } = readinessOf(planOf(shown, teams), findings);
  return (
    <div className="plan">
      <div className="row">
        <p role="status">
          {of === 0 ? 'No key results yet' : `${ready} of ${of} ready`}
          <span className="small subtle">
            {' '}
            · owner, numbers and an outcome; the coach’s other comments are advice
          </span>
        </p>
        {drafts.length > 0 && (
          <Button className="push" look="primary" onClick={() => setActivating(true)}>
            Activate drafts… ({drafts.length})
          </Button>
        )}
      </div>
      {shownTeams.map((team) => (
        <PlanTeam
          key={team.id}
          team={team}
          cycleId={cycle.id}
          objectives={shown.filter(({ teamId }) => teamId === team.id)}
          findings={findings}
          folded={shownTeams.length > TEAMS_OPEN}
        />
      ))}
      {activating && (
        <Suspense fallback={null}>
          <ActivateDialog
            drafts={drafts}
            findingsOf={(draft) => findings.filter((finding) => isAbout(finding, draft))}
            onSaved={putObjective}
            onClose={() => setActivating(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

function isAbout({ about }: Finding, draft: PlanDraft): boolean {
  return draft.kind === 'objective'
    ? about.kind === 'objective' && about.objectiveId === draft.objective.id
    : about.kind === 'key-result' && about.keyResultId === draft.keyResult.id;
}

function NothingToPlan({ closed }: { closed: string | undefined }) {
  return closed === undefined ? (
    <EmptyState title="Nothing to plan here yet">
      <p>
        A plan belongs to a cycle and a team. Make a cycle with “New cycle” above, and connect a board in
        “Teams & boards”: its lead can then write objectives here.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={`${closed} is closed`}>
      <p>Choose a running or planned cycle above, or make the next one with “New cycle”.</p>
    </EmptyState>
  );
}
