import { Suspense, useMemo } from 'react';
import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { type Issue, useIssues, useSprintIssues } from '../../client/issues';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { GoalBox } from './goal-box';
import { KeyResultShares } from './key-result-shares';
import { OutcomeMessage } from './outcome-message';
import { planFigures } from './plan-figures';
import { Shares } from './shares';
import { TriedFoot } from './tried-foot';
import { type Tries, type TryAction, triedCount, triesAfter } from './tries';
import { UnalignedIssues } from './unaligned-issues';
import { useDoing } from './use-doing';
import { useHealing } from './use-healing';
import { useMissingNames } from './use-missing-names';
import { useSuggester } from './use-suggester';

const RunningSprint = latePart(() => import('./running-sprint'));
const MoreIssues = latePart(() => import('./more-issues'));

/** What the parts of a plan work with. */
export interface PlanPartProps {
  readonly planning: PlanningView;
  readonly check: PlanningCheck;
  readonly tries: Tries;
  readonly dispatch: (action: TryAction) => void;
}

/** The plan of one sprint: shares, goal, what serves nothing, what serves what; and what is tried with it. */
export function SprintPlan({
  planning,
  check,
  tries,
  onTries,
  onPlanning,
  onReload,
}: {
  planning: PlanningView;
  check: PlanningCheck;
  tries: Tries;
  /** Steps come one after the other, also those of one moment: each goes on from what is tried by then. */
  onTries: (step: (tries: Tries) => Tries) => void;
  onPlanning: (planning: PlanningView) => void;
  onReload: () => void;
}) {
  const { unestimatedShare } = planning;
  const now = useMemo(() => planFigures(check, unestimatedShare), [check, unestimatedShare]);
  const tried = useMemo(
    () => (triedCount(tries) === 0 ? null : planFigures(check, unestimatedShare, tries)),
    [check, unestimatedShare, tries],
  );
  const inJira = useSprintIssues(check.sprintId, true);
  const coming = useIssues([...tries.in.keys()]);
  useHealing(planning, check, inJira.data, onPlanning);
  useMissingNames(check, inJira);
  const suggester = useSuggester(planning);
  const dispatch = (action: TryAction) => onTries((soFar) => triesAfter(soFar, action));
  const doing = useDoing({ planning, check, tries, dispatch }, (view) => {
    onPlanning(view);
    void inJira.refetch();
  });
  const sprint = planning.sprints.find(({ id }) => id === check.sprintId);
  const part = { planning, check, tries, dispatch };
  const known = useMemo(
    () =>
      new Map([
        ...(inJira.data?.issues ?? []).map((issue) => [issue.id, issue] as const),
        ...(coming.data ?? NONE),
      ]),
    [inJira.data, coming.data],
  );
  return (
    <>
      {doing.outcome !== null && (
        <OutcomeMessage
          outcome={doing.outcome}
          issues={known}
          busy={doing.busy}
          onRetry={triedCount(tries) === 0 ? undefined : doing.run}
        />
      )}
      {doing.unread !== null && <ErrorMessage error={doing.unread} onRetry={doing.lookAgain} />}
      {now.alignment === null ? (
        <EmptyState title="This sprint has no issues yet">
          <p>
            There is nothing to weigh. Move issues into it in the backlog, or bring some in below and see at
            once what they would do.
          </p>
        </EmptyState>
      ) : null}
      {planning.team && <Shares now={now} tried={tried} workMix={planning.team.workMix} />}
      <GoalBox {...part} figures={tried ?? now} onTagged={onReload} />
      {inJira.error && (
        <ErrorMessage
          error={inJira.error}
          since={inJira.errorUpdatedAt}
          onRetry={() => void inJira.refetch()}
        />
      )}
      {now.alignment !== null && <UnalignedIssues {...part} now={now} issues={known} suggester={suggester} />}
      <KeyResultShares {...part} now={now} tried={tried} />
      <Suspense fallback={null}>
        {sprint?.state === 'active' && (
          <RunningSprint {...part} now={now} tried={tried} issues={known} suggester={suggester} />
        )}
        <MoreIssues {...part} now={now} issues={known} />
      </Suspense>
      <TriedFoot {...part} now={now} tried={tried} issues={known} doing={doing} />
    </>
  );
}

const NONE: ReadonlyMap<string, Issue> = new Map();
