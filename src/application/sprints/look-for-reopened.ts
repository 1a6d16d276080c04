import { DEFAULT_SPRINT_DAYS } from '../../domain/okr/rhythm';
import { isAppError } from '../app-error';
import type { Address, Deps } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { ScopeRecord } from '../records/scope-record';
import { changeScope } from './change-scope';
import { isDoneIn, reopenedOn } from './scope-issue';

/**
 * Marks what a board's last closed sprint had done and that was opened again since (PRODUCT §3.12), where no event
 * told it. Answers what it cost, in points.
 */
export async function lookForReopened(deps: Deps, board: BoardRecord): Promise<number> {
  const last = board.sprints.findLast(({ closed }) => closed);
  if (last === undefined) return 0;
  const rows = await deps.store.read([{ kind: 'scope', key: last.sprintId } satisfies Address]);
  const scope = rows.get('scope', last.sprintId)?.record;
  const closedAt = scope?.closedAt ?? null;
  if (scope === undefined || closedAt === null || isLongAgo(closedAt, deps.clock.now())) return 0;
  const ids = Object.entries(scope.issues).flatMap(([id, issue]) => (issue.done ? [id] : []));
  const fields = board.estimation.fieldId === null ? [] : [board.estimation.fieldId];
  const pasts = await deps.jiraAsApp.issueHistories(ids, fields).catch((thrown: unknown) => {
    if (isAppError(thrown, 'NOT_FOUND')) return [];
    throw thrown;
  });
  await changeScope(deps, last.sprintId, [], (now, judge): ScopeRecord => {
    const issues = { ...now.issues };
    for (const past of pasts) {
      const known = issues[past.issue.id];
      if (known === undefined) continue;
      const day = isDoneIn(past.issue, judge) ? null : reopenedOn(past, judge, closedAt);
      issues[past.issue.id] = { ...known, reopenedOn: day };
    }
    return { ...now, issues };
  });
  return ids.length + 1;
}

/** By the end of the next sprint it is the next sprint's work. */
const isLongAgo = (moment: string, now: number) =>
  now - Date.parse(moment) > DEFAULT_SPRINT_DAYS * 86_400_000;
