import { Suspense, useMemo, useState } from 'react';
import type { OverviewObjective } from '../../../../../../src/contract/overview/rows';
import { useAppContext } from '../../../client/app-context';
import { usePeople } from '../../../client/people';
import { plural } from '../../../format/plural';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorMessage } from '../../../ui/error-message';
import { latePart } from '../../../ui/late-part';
import { NO_FILTERS } from '../workspace-address';
import { useWorkspaceFrame } from '../workspace-context';
import { mayPlanFor, type Rights } from '../workspace-rights';
import { NoObjectives, NoTeam } from './empty-overview';
import { FilterBar } from './filter-bar';
import { filterObjectives, inReadingOrder, isNarrowed, type OverviewFilter } from './filter-objectives';
import { OverviewSkeleton } from './overview-skeleton';
import { OwnersProvider } from './owners';
import { type TreeRow, treeRows } from './tree-rows';
import { TreeTable } from './tree-table';
import { type OverviewData, useTeamLoading } from './use-overview';

/** Met once in the life of a site: what it needs to make a cycle is left out of everybody's first content. */
const NoCycle = latePart(() => import('./no-cycle'));

const BulkBar = latePart(() => import('./bulk/bulk-bar'));

interface OverviewProps {
  data: OverviewData;
  words: string;
  onWords: (words: string) => void;
  /** Key of the key result that somebody comes back from. */
  startAt: string | null;
  onReload: () => void;
  /** A reading is under way. */
  reading: boolean;
}

const NOTHING_ASKED = { ...NO_FILTERS, text: '' };

/** The objectives of a cycle with their key results: how far, against pace, and why. */
export function Overview({ data, words, onWords, startAt, onReload, reading }: OverviewProps) {
  const { place } = useAppContext();
  const { frame, rights, address, go } = useWorkspaceFrame();
  const { objectives, teams } = data;
  const loading = useTeamLoading(place.projectId, address.cycleId);
  const ids = useMemo(() => peopleOf(objectives), [objectives]);
  const person = usePeople(ids);
  // Folded or unfolded all together, and from there one by one.
  const [folds, setFolds] = useState<{ readonly all: boolean; readonly not: ReadonlySet<string> }>({
    all: address.objectivesOnly,
    not: new Set(),
  });
  const except = folds.all === address.objectivesOnly ? folds.not : new Set<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const filter: OverviewFilter = { ...address, text: words };
  const { accountId } = frame.viewer;
  const inOrder = useMemo(() => inReadingOrder(objectives), [objectives]);
  const ofTeam = filterObjectives(inOrder, { ...filter, ...NOTHING_ASKED }, { accountId });
  const shown = filterObjectives(inOrder, filter, { accountId });
  const unloaded = teams.filter((team) => !team.loaded);
  if (frame.cycleId === null) {
    return (
      <Suspense fallback={<OverviewSkeleton />}>
        <NoCycle />
      </Suspense>
    );
  }
  if (teams.length === 0) return <NoTeam />;
  if (ofTeam.length === 0 && unloaded.length === 0) return <NoObjectives />;
  const isFolded = (id: string) =>
    id.startsWith('team-row-') ? except.has(id) : except.has(id) !== address.objectivesOnly;
  const rows = treeRows({
    teams: teams.filter((team) => address.teamId === null || team.id === address.teamId),
    shown,
    isFolded,
    withTeams: teams.length > 1 && address.teamId === null,
    hideEmpty: isNarrowed(filter) || teams.every((team) => !mayPlanFor(rights, team)),
  });
  const load = (teamIds: readonly string[]) => loading.mutate(teamIds);
  const fold = (row: TreeRow, folded: boolean) => {
    if (row.kind === 'team' && !row.team.loaded) return load([row.team.id]);
    const not = new Set(except);
    if (isFolded(row.id) === folded) return;
    if (not.has(row.id)) not.delete(row.id);
    else not.add(row.id);
    setFolds({ all: address.objectivesOnly, not });
  };
  const select = ({ id }: TreeRow) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const openRow = (row: TreeRow) => {
    if (row.kind === 'key-result') go({ keyResult: row.keyResult.key });
    else if (row.expanded !== null) fold(row, row.expanded);
  };
  const clear = () => {
    onWords('');
    go(NO_FILTERS, 'replace');
  };
  return (
    <OwnersProvider value={(id) => (id === null ? null : person(id))}>
      <FilterBar
        words={words}
        onWords={onWords}
        of={ofTeam}
        shown={shown}
        areas={data.areas}
        personOf={person}
        onClear={clear}
        onReload={onReload}
        reading={reading}
      />
      {loading.isError && (
        <ErrorMessage
          error={loading.error}
          since={loading.submittedAt}
          onRetry={() => loading.variables && load(loading.variables)}
        />
      )}
      {unloaded.length > 0 && (
        <p className="row small subtle" role="status">
          {plural(unloaded.length, 'team')} further down the tree not read yet; filters look at what is read.
          <Button compact busy={loading.isPending} onClick={() => load(unloaded.map(({ id }) => id))}>
            {loading.isPending ? 'Reading…' : 'Read all'}
          </Button>
        </p>
      )}
      {shown.length === 0 && unloaded.length === 0 ? (
        <EmptyState
          title="Nothing fits these filters"
          actions={<Button onClick={clear}>Clear filters</Button>}
        >
          <p>
            {filter.mine ? 'You own no key result here that fits.' : 'Try fewer words, or another status.'}
          </p>
        </EmptyState>
      ) : (
        <TreeTable
          rows={rows}
          label="Objectives and key results"
          startAt={startAt}
          onFold={fold}
          onOpen={openRow}
          selected={maySelect(rights, teams, objectives) ? selected : null}
          onSelect={select}
        />
      )}
      {selected.size > 0 && (
        <Suspense fallback={null}>
          <BulkBar
            objectives={objectives}
            selected={selected}
            selectable={rows.flatMap(({ kind, id }) => (kind === 'team' ? [] : [id]))}
            hasAreas={data.areas.length > 0}
            onSelected={setSelected}
          />
        </Suspense>
      )}
      {!isNarrowed(filter) && <AddObjective teams={teams} />}
    </OwnersProvider>
  );
}

/** Whoever may change nothing here has nothing to choose. */
const maySelect = (rights: Rights, teams: OverviewData['teams'], objectives: readonly OverviewObjective[]) =>
  teams.some((team) => mayPlanFor(rights, team)) ||
  objectives.some(
    (objective) =>
      objective.ownerId === rights.accountId ||
      objective.keyResults.some(({ ownerId }) => ownerId === rights.accountId),
  );

const peopleOf = (objectives: readonly OverviewObjective[]) =>
  objectives.flatMap((each) => [each.ownerId, ...each.keyResults.map((keyResult) => keyResult.ownerId)]);

/** Where there is no row for the team: one team alone, or the chosen one. */
function AddObjective({ teams }: { teams: OverviewData['teams'] }) {
  const { frame, rights, address, open } = useWorkspaceFrame();
  const cycle = frame.cycles.find((each) => each.id === frame.cycleId);
  const team = teams.length === 1 ? teams[0] : teams.find(({ id }) => id === address.teamId);
  if (team === undefined || cycle?.state === 'closed' || !mayPlanFor(rights, team)) return null;
  return (
    <div className="row">
      <Button icon="add" onClick={() => open({ kind: 'new-objective', teamId: team.id })}>
        Add an objective
      </Button>
    </div>
  );
}
