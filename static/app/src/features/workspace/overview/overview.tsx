import { Suspense } from 'react';
import type { ObjectiveView } from '../../../../../../src/contract/views';
import { type Person, usePeople } from '../../../client/people';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { latePart } from '../../../ui/late-part';
import { useWorkspaceContext } from '../workspace-context';
import { mayPlanFor } from '../workspace-rights';
import { NoObjectives, NoTeam } from './empty-overview';
import { FilterBar } from './filter-bar';
import { filterObjectives, inReadingOrder, isNarrowed, type OverviewFilter } from './filter-objectives';
import { ObjectiveTree } from './objective-tree';
import { OverviewSkeleton } from './overview-skeleton';

/** Met once in the life of a site: what it needs to make a cycle is left out of everybody's first content. */
const NoCycle = latePart(() => import('./no-cycle'));

interface OverviewProps {
  words: string;
  onWords: (words: string) => void;
  onReload: () => void;
  /** A reading is under way. */
  reading: boolean;
}

/** The objectives of a cycle with their key results: how far, against pace, and why. */
export function Overview({ words, onWords, onReload, reading }: OverviewProps) {
  const { workspace, rights, address, go } = useWorkspaceContext();
  const { objectives, teams, viewer, today } = workspace;
  const person = usePeople(peopleOf(objectives));
  if (workspace.cycleId === null) {
    return (
      <Suspense fallback={<OverviewSkeleton />}>
        <NoCycle />
      </Suspense>
    );
  }
  if (teams.length === 0) return <NoTeam />;
  const filter: OverviewFilter = { ...address, text: words };
  const who = { accountId: viewer.accountId, today };
  const ofTeam = filterObjectives(
    objectives,
    { ...filter, text: '', mine: false, due: false, status: null },
    who,
  );
  if (ofTeam.length === 0) return <NoObjectives />;
  const shown = filterObjectives(inReadingOrder(objectives), filter, who);
  const clear = () => {
    onWords('');
    go({ mine: false, due: false, status: null }, 'replace');
  };
  const plansFor = teams.filter(
    (team) => mayPlanFor(rights, team) && (address.teamId === null || team.id === address.teamId),
  );
  return (
    <>
      <FilterBar
        words={words}
        onWords={onWords}
        of={ofTeam}
        shown={shown}
        onClear={clear}
        onReload={onReload}
        reading={reading}
      />
      {shown.length === 0 && (
        <EmptyState
          title="Nothing fits these filters"
          actions={<Button onClick={clear}>Clear filters</Button>}
        >
          <p>
            {filter.mine ? 'You own no key result here that fits.' : 'Try fewer words, or another status.'}
          </p>
        </EmptyState>
      )}
      {shown.map(({ objective, keyResults }) => (
        <ObjectiveTree
          // Anew when all are folded or unfolded together.
          key={`${objective.id}${address.objectivesOnly}`}
          objective={objective}
          keyResults={keyResults}
          ownerOf={(id) => ownerOf(person, id)}
        />
      ))}
      {!isNarrowed(filter) && <AddObjective teams={plansFor} />}
    </>
  );
}

const ownerOf = (person: (id: string | null) => Person | undefined, id: string | null) =>
  id === null ? null : person(id);

const peopleOf = (objectives: readonly ObjectiveView[]) =>
  objectives.flatMap((each) => [each.ownerId, ...each.keyResults.map((keyResult) => keyResult.ownerId)]);

function AddObjective({ teams }: { teams: readonly { readonly id: string; readonly name: string }[] }) {
  const { workspace, address, open } = useWorkspaceContext();
  const cycle = workspace.cycles.find((each) => each.id === workspace.cycleId);
  if (cycle?.state === 'closed') return null;
  const single = teams.length === 1 && (workspace.teams.length === 1 || address.teamId !== null);
  return (
    <div className="row">
      {teams.map((team) => (
        <Button key={team.id} icon="add" onClick={() => open({ kind: 'new-objective', teamId: team.id })}>
          {single ? 'Add an objective' : `Add an objective for ${team.name}`}
        </Button>
      ))}
    </div>
  );
}
