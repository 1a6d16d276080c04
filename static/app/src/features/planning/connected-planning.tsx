import { Suspense, useEffect, useState } from 'react';
import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { latePart } from '../../ui/late-part';
import { SectionMessage } from '../../ui/section-message';
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
  const chosen = shown ?? asked;
  // One that is not open any more makes room for the first.
  const wanted = planning.sprints.some(({ id }) => id === chosen) ? chosen : null;
  const check =
    wanted === null ? planning.checks[0] : planning.checks.find(({ sprintId }) => sprintId === wanted);
  const gone = useGoneSprint(planning, check?.sprintId);
  const choose = (sprintId: string) => {
    setShown(sprintId);
    gone.dismiss();
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
      {gone.name !== null && (
        <SectionMessage
          tone="warning"
          title={`${gone.name} is no longer open on this board`}
          actions={<Button onClick={gone.dismiss}>All right</Button>}
        >
          <p>
            It was completed or deleted in Jira, or went to another board. What was tried in its plan was not
            saved. Below is another sprint.
          </p>
        </SectionMessage>
      )}
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

/** The sprint whose plan stood here until Jira had it no more; a plan is never changed for another without a word. */
function useGoneSprint({ sprints }: PlanningView, sprintId: string | undefined) {
  const [watched, setWatched] = useState<PlanningView['sprints'][number] | null>(null);
  const shown = sprints.find(({ id }) => id === sprintId);
  const name = watched === null || sprints.some(({ id }) => id === watched.id) ? null : watched.name;
  useEffect(() => {
    if (name === null && shown !== undefined) setWatched(shown);
  }, [name, shown]);
  return { name, dismiss: () => setWatched(null) };
}

/** Whether a check is of the sprint that runs. */
export function isRunning(planning: PlanningView, check: PlanningCheck): boolean {
  return planning.sprints.find(({ id }) => id === check.sprintId)?.state === 'active';
}
