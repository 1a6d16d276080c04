import { Suspense, useState } from 'react';
import type { AlignedBoard, AlignmentView } from '../../../../../src/contract/alignment/answers';
import { useAppContext } from '../../client/app-context';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { Select } from '../../ui/select';
import { Loading, Skeleton } from '../../ui/skeleton';
import { openReview, openTagging } from '../panel/open-tagging';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { openCell } from './cell-place';
import { boardChoices, boardName, chosenBoard } from './chosen-board';
import { leadsToReview } from './column-head';
import { fortnightGrid, type Grid, type GridRow, sprintGrid } from './coverage-grid';
import { type CoveragePlace, type Measure, makePlace, parsePlace } from './coverage-place';
import { CoverageTable } from './coverage-table';
import { unitWords } from './effort-words';
import { gridCsv, gridText } from './grid-text';
import { MeasureSwitch } from './measure-switch';
import { useAlignedRows, useAlignment } from './use-alignment';
import { WithoutWork } from './without-work';

const CellView = latePart(() => import('./cell-view'));
const OrphansSection = latePart(() => import('./orphans-section'));

/** Coverage (PRODUCT §3.17, §4): which key results the sprints worked on, and which nobody feeds. */
export default function SprintsTab() {
  const alignment = useAlignment();
  if (alignment.data) {
    return (
      <>
        {alignment.error && (
          <ErrorMessage
            error={alignment.error}
            since={alignment.errorUpdatedAt}
            onRetry={() => void alignment.refetch()}
          />
        )}
        <Coverage view={alignment.data} onChanged={() => void alignment.refetch()} />
      </>
    );
  }
  if (alignment.error) {
    return (
      <ErrorMessage
        error={alignment.error}
        since={alignment.errorUpdatedAt}
        onRetry={() => void alignment.refetch()}
      />
    );
  }
  return <CoverageSkeleton />;
}

function CoverageSkeleton() {
  return (
    <Loading label="Reading what the sprints worked on">
      <div className="stack">
        <Skeleton width="60%" height="3.25rem" />
        <Skeleton height="5rem" />
        {[1, 2, 3, 4].map((each) => (
          <Skeleton key={each} height="4.5rem" />
        ))}
      </div>
    </Loading>
  );
}

function Coverage({ view, onChanged }: { view: AlignmentView; onChanged: () => void }) {
  const { place: jira } = useAppContext();
  const { frame, address, go } = useWorkspaceFrame();
  const rows = useAlignedRows(view);
  const place = parsePlace(address.part);
  const [refused, setRefused] = useState<unknown>(null);
  const move = (part: Partial<CoveragePlace>, how?: 'push' | 'replace') =>
    go({ part: makePlace({ ...place, ...part }) }, how);
  const board = chosenBoard(view, { board: place.board, teamId: address.teamId, projectId: jira.projectId });
  const facts = { view, ...rows, measure: place.measure };
  const grid = board === null ? fortnightGrid(facts, address.teamId) : sprintGrid(facts, board);
  if (frame.cycleId === null || rows.objectives.length === 0) return <NothingPlanned />;
  const choices = boardChoices(view, address.teamId, 'All boards, by fortnight');
  const name = board === null ? 'All boards' : boardName(board);
  const cell = place.cell === null ? undefined : openCell(view, grid, place.cell, address.teamId);
  if (cell !== undefined) {
    return (
      <Suspense fallback={<CoverageSkeleton />}>
        <CellView
          cell={cell}
          unit={grid.unit}
          measure={place.measure}
          board={name}
          onBack={() => move({ cell: null })}
        />
      </Suspense>
    );
  }
  return (
    <>
      <CoverageBar
        place={place}
        board={board}
        choices={choices}
        areas={rows.areas}
        grid={grid}
        heading={`${name}: ${place.measure} by key result`}
        onMove={move}
      />
      {refused !== null && <ErrorMessage error={refused} />}
      {grid.columns.length === 0 ? (
        <NoSprints />
      ) : (
        <>
          <Legend grid={grid} measure={place.measure} view={view} teamId={address.teamId} board={board} />
          <CoverageTable
            grid={grid}
            label={`${name}: effort ${place.measure} on key results, in ${unitWords(grid.unit)}`}
            today={view.today}
            onCell={(row, column) => {
              const found = grid.columns[column];
              if (found && row.kind !== 'other') move({ cell: { column: found.id, row: row.key } });
            }}
            onSprint={(sprint) => {
              setRefused(null);
              const show = leadsToReview(sprint) ? openReview : openTagging;
              show(sprint.id, board?.id ?? '', onChanged).catch(setRefused);
            }}
          />
          <WithoutWork grid={grid} />
          {board !== null && (
            <Suspense fallback={null}>
              <OrphansSection key={board.id} board={board} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}

const ALL = 'all';
const ANY = '';

function CoverageBar({
  place,
  board,
  choices,
  areas,
  grid,
  heading,
  onMove,
}: {
  place: CoveragePlace;
  board: AlignedBoard | null;
  choices: readonly { readonly value: string; readonly label: string }[];
  areas: readonly { readonly id: string; readonly key: string; readonly name: string }[];
  grid: Grid;
  heading: string;
  onMove: (part: Partial<CoveragePlace>, how?: 'push' | 'replace') => void;
}) {
  const { formats } = useAppContext();
  const { address, go } = useWorkspaceFrame();
  return (
    <div className="coverage-bar">
      {choices.length > 1 && (
        <Select
          label="Board"
          value={board?.id ?? ALL}
          options={choices}
          onChange={(id) => onMove({ board: id, cell: null })}
        />
      )}
      {areas.length > 0 && (
        <Select
          label="KRA"
          value={address.areaId ?? ANY}
          options={[
            { value: ANY, label: 'All' },
            ...areas.map(({ id, key, name }) => ({ value: id, label: `${key} ${name}` })),
          ]}
          onChange={(id) => go({ areaId: id === ANY ? null : id }, 'replace')}
        />
      )}
      <MeasureSwitch measure={place.measure} onChange={(measure) => onMove({ measure }, 'replace')} />
      <div className="row push">
        <CopyButton text={() => gridText(grid, heading, formats)} />
        <CopyButton label="Copy as CSV" text={() => gridCsv(grid, formats)} />
      </div>
    </div>
  );
}

/** What the numbers are, and what stands out, in words. */
function Legend({
  grid,
  measure,
  view,
  teamId,
  board,
}: {
  grid: Grid;
  measure: Measure;
  view: AlignmentView;
  teamId: string | null;
  board: AlignedBoard | null;
}) {
  const { formats } = useAppContext();
  const { frame } = useWorkspaceFrame();
  const isNeglected = (row: GridRow) => row.kind === 'key-result' && row.neglected !== null;
  const isUnlinked = (row: GridRow) => row.kind === 'key-result' && row.unlinked;
  const neglected = grid.rows.filter(isNeglected).length;
  const unlinked = grid.rows.filter(isUnlinked).length;
  const hidden = view.others
    .filter((each) => board === null && (teamId === null || each.teamId === teamId))
    .reduce((sum, each) => sum + each.boards, 0);
  return (
    <div className="stack-tight">
      <p>
        {neglected + unlinked === 0
          ? 'Every key result that needs work has some.'
          : [
              ...(neglected > 0 ? [`${plural(neglected, 'key result')} neglected`] : []),
              ...(unlinked > 0 ? [`${plural(unlinked, 'key result')} without a linked issue`] : []),
            ].join(' · ')}
      </p>
      <p className="small subtle">
        Numbers are {unitWords(grid.unit)}, {measure === 'done' ? 'done' : 'planned at the start'}
        {grid.columns.some(({ isPlan }) => isPlan) &&
          '; of sprints to come, what is planned so far, in no sum'}
        . Arrow keys move, Enter opens the issues behind a number.
        {hidden > 0 &&
          ` The sums include ${plural(hidden, 'board')} of projects that you may not browse, without their names.`}
        {board?.asOf && ` As of ${formats.moment(board.asOf)}.`}
        {frame.teams.some((team) => 'loaded' in team && team.loaded === false) &&
          ' Teams further down the tree are not read here: choose one above.'}
      </p>
    </div>
  );
}

function NothingPlanned() {
  const { go } = useWorkspaceFrame();
  return (
    <EmptyState
      title="No key results to cover yet"
      actions={<Button onClick={() => go({ tab: 'plan', part: null })}>Plan the cycle</Button>}
    >
      <p>
        Once there are key results, this table shows which sprint worked on which of them, and which of them
        nobody feeds.
      </p>
    </EmptyState>
  );
}

function NoSprints() {
  return (
    <EmptyState title="No sprint of this cycle to show yet">
      <p>
        Connect a board in its <em>…</em> menu, <em>OKR panel</em>. As soon as a sprint of it has begun, what
        it works on stands here. Boards without sprints are not on the heat map; linked work of theirs still
        counts.
      </p>
    </EmptyState>
  );
}
