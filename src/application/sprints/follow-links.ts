import type { Address, Deps } from '../ports';
import { changeScope } from './change-scope';
import { openSprintsOf } from './open-scopes';
import { linkedIds, withServes } from './serves-by-links';

/**
 * Puts right what the open sprints' issues serve, where the links of these issues, or of what stands above them,
 * changed. Asks Jira nothing; says what stands when it is written, so that it may come twice, late or out of order.
 */
export async function followLinks(deps: Deps, issueIds: readonly string[]): Promise<void> {
  if (issueIds.length === 0) return;
  const open = await openSprintsOf(deps.store);
  const rows = await deps.store.read(open.map(({ sprintId }): Address => ({ kind: 'scope', key: sprintId })));
  for (const { sprintId } of open) {
    const scope = rows.get('scope', sprintId)?.record;
    if (scope === undefined || scope.closedAt !== null) continue;
    const concerned = new Set(linkedIds(scope));
    const ids = issueIds.filter((id) => concerned.has(id));
    if (ids.length === 0) continue;
    const links = ids.map((key): Address => ({ kind: 'link', key }));
    await changeScope(deps, sprintId, links, (now, _, linkRows) =>
      now.closedAt === null ? withServes(now, linkRows, ids) : now,
    );
  }
}
