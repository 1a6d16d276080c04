import { Suspense, useState } from 'react';
import type { AlignmentView } from '../../../../../src/contract/alignment/answers';
import { useAppContext } from '../../client/app-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { Loading, Skeleton } from '../../ui/skeleton';
import { openReview, openTagging } from '../panel/open-tagging';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { openCell } from './cell-place';
import { boardChoices, boardName, chosenBoard } from './chosen-board';
import { leadsToReview } from './column-head';
import { CoverageBar } from './coverage-bar';
import { fortnightGrid, sprintGrid } from './coverage-grid';
import { Legend } from './coverage-legend';
import { type CoveragePlace, makePlace, parsePlace } from './coverage-place';
import { CoverageTable } from './coverage-table';
import { unitWords } from './effort-words';
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
        <NoSprints
          name={board === null ? null : name}
          onAll={choices.length > 2 ? () => move({ board: 'all', cell: null }) : null}
        />
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
              <OrphansSection key={board.id} board={board} areas={rows.areas} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
}

function NothingPlanned() {
  const { frame, go } = useWorkspaceFrame();
  if (frame.teams.length === 0) {
    return (
      <EmptyState title="No board is connected yet">
        <p>
          On the board, open the menu (⋯) and choose “OKR panel”: it connects the board to a team. From then
          on this table shows which sprint worked on which key result, and which of them nobody feeds.
        </p>
      </EmptyState>
    );
  }
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

/** A board without a sprint in the cycle, or no board at all. */
function NoSprints({ name, onAll }: { name: string | null; onAll: (() => void) | null }) {
  return (
    <EmptyState
      title={
        name === null ? 'No sprint of this cycle to show yet' : `${name} has no sprint in this cycle yet`
      }
      actions={onAll && <Button onClick={onAll}>All boards, by fortnight</Button>}
    >
      <p>
        {name === null && 'Connect a board: on the board, open the menu (⋯) and choose “OKR panel”. '}
        As soon as a sprint has begun, what it works on stands here. A board that works without sprints is not
        on the heat map: work that is linked from it counts on the key results all the same.
      </p>
    </EmptyState>
  );
}
