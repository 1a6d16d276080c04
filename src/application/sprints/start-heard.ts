import type { JiraChange } from '../jira-change';
import type { Deps } from '../ports';

/**
 * Whether a change of a sprint's dates that waited to know if it was the start (`followSprint`) has nothing left to
 * tell: the start itself was heard of meanwhile. Asks Jira nothing.
 */
export async function isStartHeard(
  deps: Deps,
  { sprintId, waited }: Extract<JiraChange, { kind: 'sprint' }>,
): Promise<boolean> {
  if (waited !== true) return false;
  const rows = await deps.store.read([{ kind: 'scope', key: sprintId }]);
  return rows.get('scope', sprintId)?.record.plannedFrom === 'start';
}
