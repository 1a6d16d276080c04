import type { Address, Deps } from '../ports';
import type { BoardRecord } from '../records/board-record';
import type { ScopeRecord } from '../records/scope-record';
import { changeScope } from './change-scope';

/** The sprints that an issue is or was in, by its id. */
export type SprintsOf = ReadonlyMap<string, readonly string[]>;

/**
 * Of a sprint that has just been closed, or opened again: what of it a sprint of another board completed too. Sums over
 * boards count an issue once, where it was completed last (PRODUCT §3.12), so the earlier of the two is marked, this
 * scope or the other. A board's own sprints tell that themselves. No request where every issue was in sprints of this
 * board alone, else one for each 25 sprints of others. Answers the scope with its own marks.
 */
export async function markCompletedAgain(
  deps: Deps,
  scope: ScopeRecord,
  sprintsOf: SprintsOf,
  { sprints }: Pick<BoardRecord, 'sprints'>,
): Promise<ScopeRecord> {
  const own = new Set([scope.sprintId, ...sprints.map(({ sprintId }) => sprintId)]);
  const shared = [...sprintsOf].flatMap(([issueId, ids]) =>
    ids.filter((id) => !own.has(id)).map((sprintId) => ({ issueId, sprintId })),
  );
  if (shared.length === 0) return scope;
  const ids = [...new Set(shared.map(({ sprintId }) => sprintId))];
  const rows = await deps.store.read(ids.map((key): Address => ({ kind: 'scope', key })));
  const issues = { ...scope.issues };
  for (const sprintId of ids) {
    const other = rows.get('scope', sprintId)?.record;
    if (other === undefined || other.boardId === scope.boardId) continue;
    const both = shared.filter((each) => each.sprintId === sprintId).map(({ issueId }) => issueId);
    for (const id of both) {
      const issue = issues[id];
      if (issue !== undefined) {
        issues[id] = marked(issue, sprintId, completed(scope, id) && completedLater(other, scope, id));
      }
    }
    await markIn(deps, scope, other, both);
  }
  return { ...scope, issues };
}

/** The other sprint's marks about this one. */
async function markIn(
  deps: Deps,
  scope: ScopeRecord,
  { sprintId, boardId }: ScopeRecord,
  issueIds: readonly string[],
): Promise<void> {
  let isChanged = false;
  await changeScope(deps, sprintId, [], (other) => {
    const issues = { ...other.issues };
    isChanged = false;
    for (const id of issueIds) {
      const issue = issues[id];
      if (issue === undefined) continue;
      const now = marked(issue, scope.sprintId, completed(other, id) && completedLater(scope, other, id));
      isChanged ||= now.completedAgainIn !== issue.completedAgainIn;
      issues[id] = now;
    }
    return isChanged ? { ...other, issues } : other;
  });
  if (isChanged) await deps.queue.push({ kind: 'figures', boardId, anew: 'again' });
}

type Issue = ScopeRecord['issues'][string];

function marked(issue: Issue, sprintId: string, isAgain: boolean): Issue {
  const { completedAgainIn, ...rest } = issue;
  if (isAgain) return { ...rest, completedAgainIn: sprintId };
  return completedAgainIn === undefined || completedAgainIn === sprintId ? rest : issue;
}

function completed({ closedAt, issues }: ScopeRecord, id: string): boolean {
  return closedAt !== null && issues[id]?.present === true && issues[id]?.done === true;
}

/** Of two that were closed in the same moment the one with the greater id is the later. */
function completedLater(other: ScopeRecord, than: ScopeRecord, id: string): boolean {
  if (!completed(other, id)) return false;
  const [a, b] = [other.closedAt ?? '', than.closedAt ?? ''];
  return a > b || (a === b && other.sprintId > than.sprintId);
}
