import { useEffect, useRef } from 'react';
import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { call } from '../../client/call';
import type { SprintIssues } from '../../client/issues';
import { outOfDate } from './out-of-date';

/** More than this is no lost event: the daily pass reads the whole sprint. */
const HEALED_AT_ONCE = 100;

/**
 * Where Jira shows the person another sprint than the app has stored, the app is told to look at those issues again:
 * once for each sprint, without a word, since nobody did anything.
 */
export function useHealing(
  planning: PlanningView,
  check: PlanningCheck,
  inJira: SprintIssues | undefined,
  onPlanning: (planning: PlanningView) => void,
): void {
  const healed = useRef<string | null>(null);
  useEffect(() => {
    if (inJira === undefined || healed.current === check.sprintId) return;
    healed.current = check.sprintId;
    const issueIds = outOfDate(check, inJira);
    if (issueIds.length === 0 || issueIds.length > HEALED_AT_ONCE) return;
    const shown = planning.checks.length === 1 ? { sprintId: check.sprintId } : {};
    call('planning.moved', {
      boardId: planning.board.id,
      sprintIds: [check.sprintId],
      issueIds,
      linkedIds: [],
      ...shown,
    }).then(onPlanning, () => undefined);
  }, [planning, check, inJira, onPlanning]);
}
