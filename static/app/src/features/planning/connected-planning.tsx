import { Suspense, useState } from 'react';
import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { EmptyState } from '../../ui/empty-state';
import { latePart } from '../../ui/late-part';
import { Loading, Skeleton } from '../../ui/skeleton';
import { PlanHeader } from './plan-header';
import { SprintPlan } from './sprint-plan';
import { NOTHING_TRIED, type Tries } from './tries';

const BoardWithoutSprints = latePart(() => import('./board-without-sprints'));

interface ConnectedProps {
  planning: PlanningView;
  /** The sprint that was asked for; null: the next and the running one. */
  asked: string | null;
  reading: boolean;
  onSprint: (sprintId: string | null) => void;
  onReload: () => void;
  onPlanning: (planning: PlanningView) => void;
}

/** The check of a board that has a team: which sprint, and its plan. What is tried stays with its sprint. */
export function ConnectedPlanning({
  planning,
  asked,
  reading,
  onSprint,
  onReload,
  onPlanning,
}: ConnectedProps) {
  const [shown, setShown] = useState<string | null>(null);
  const [tries, setTries] = useState<ReadonlyMap<string, Tries>>(new Map());
  const wanted = shown ?? asked;
  const check =
    wanted === null ? planning.checks[0] : planning.checks.find(({ sprintId }) => sprintId === wanted);
  const choose = (sprintId: string) => {
    setShown(sprintId);
    // What came along with the first look needs no other.
    if (!planning.checks.some((each) => each.sprintId === sprintId)) onSprint(sprintId);
  };
  const header = (
    <PlanHeader
      planning={planning}
      sprintId={check?.sprintId ?? wanted}
      reading={reading}
      onSprint={choose}
      onReload={onReload}
    />
  );
  if (!planning.board.supportsSprints) {
    return (
      <>
        {header}
        <Suspense fallback={null}>
          <BoardWithoutSprints planning={planning} />
        </Suspense>
      </>
    );
  }
  if (check === undefined) {
    return (
      <>
        {header}
        {planning.sprints.length === 0 ? (
          <EmptyState title="No sprint is planned">
            <p>
              Create a sprint in the backlog and move issues into it; then look here how much of it serves key
              results.
            </p>
          </EmptyState>
        ) : !reading ? (
          <EmptyState title="This sprint belongs to a board without a team">
            <p>
              Its board has not been connected to a team yet, so the app does not follow what is in it. Open
              the planning check from that board, and connect it there.
            </p>
          </EmptyState>
        ) : (
          <Loading label="Reading the plan of the sprint">
            <Skeleton height="12rem" />
          </Loading>
        )}
      </>
    );
  }
  return (
    <>
      {header}
      <SprintPlan
        key={check.sprintId}
        planning={planning}
        check={check}
        tries={tries.get(check.sprintId) ?? NOTHING_TRIED}
        onTries={(step) =>
          setTries((all) => new Map(all).set(check.sprintId, step(all.get(check.sprintId) ?? NOTHING_TRIED)))
        }
        onPlanning={onPlanning}
        onReload={onReload}
      />
    </>
  );
}

/** Whether a check is of the sprint that runs. */
export function isRunning(planning: PlanningView, check: PlanningCheck): boolean {
  return planning.sprints.find(({ id }) => id === check.sprintId)?.state === 'active';
}
