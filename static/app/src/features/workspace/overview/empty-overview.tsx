import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { useWorkspaceFrame } from '../workspace-context';
import { mayPlanFor } from '../workspace-rights';

/** No board of this project belongs to a team yet. */
export function NoTeam() {
  const { go } = useWorkspaceFrame();
  return (
    <EmptyState
      title="No board of this project is connected yet"
      actions={<Button onClick={() => go({ tab: 'teams' })}>See the boards of this project</Button>}
    >
      <p>
        Objectives belong to a team, and a team works on boards. Open a board of this project, choose “OKR
        panel” in its menu (⋯), and connect it: a minute, with the team’s name, rhythm and work mix filled in.
      </p>
    </EmptyState>
  );
}

/** A team, a cycle, and nothing to aim at. */
export function NoObjectives() {
  const { frame, rights, address, open } = useWorkspaceFrame();
  const cycle = frame.cycles.find((each) => each.id === frame.cycleId);
  const teams = frame.teams.filter((team) => address.teamId === null || team.id === address.teamId);
  const plansFor = cycle?.state === 'closed' ? [] : teams.filter((team) => mayPlanFor(rights, team));
  const [first] = plansFor;
  return (
    <EmptyState
      title={`No objectives in ${cycle?.name ?? 'this cycle'} yet`}
      actions={
        <>
          {plansFor.map((team, index) => (
            <Button
              key={team.id}
              look={index === 0 ? 'primary' : 'default'}
              onClick={() => open({ kind: 'new-objective', teamId: team.id })}
            >
              {teams.length > 1 ? `Write one for ${team.name}` : 'Write the first objective'}
            </Button>
          ))}
          {first && (
            <Button onClick={() => open({ kind: 'template', teamId: first.id })}>From a template…</Button>
          )}
        </>
      }
    >
      <p>
        An objective says in one sentence what shall be better for people at the end of the cycle; two to four
        key results with numbers say how you will know.
      </p>
      {cycle?.state === 'closed' && <p>This cycle is closed. Choose a running or planned one above.</p>}
      {cycle?.state !== 'closed' && plansFor.length === 0 && (
        <p>The lead of the team, their stand-in or an OKR manager can write it.</p>
      )}
    </EmptyState>
  );
}
