import type { Answer, Parsed } from '../../contract/api';
import { activity } from '../activity';
import { HEALING_POINTS_AN_HOUR } from '../automation/spending';
import type { Caller } from '../caller';
import { need } from '../find';
import type { Address, Deps } from '../ports';
import { demand, isManager } from '../rights';
import { isFrozen, isImported } from './build-scope';

/** Seconds between two sprints of a rebuild. */
const APART_SECONDS = 5;
/** Of a sprint that nobody has read yet. */
const USUAL_ISSUES = 30;

/**
 * The OKR manager's button beside data health: a board's sprints are read from Jira once more, in the queue, after its
 * price was shown. Closed sprints stay as they were frozen; those that ran before the app was there are rebuilt from
 * changelogs, with the links of today.
 */
export async function rebuildSprints(
  deps: Deps,
  caller: Caller,
  { boardId, go }: Parsed<'sprints.rebuild'>,
): Promise<Answer<'sprints.rebuild'>> {
  await demand(isManager(deps, caller), 'Only OKR managers may have sprints read from Jira once more.');
  const board = need(await deps.store.read([{ kind: 'board', key: boardId }]), 'board', boardId).record;
  const ids = board.sprints.map(({ sprintId }) => sprintId);
  const rows = await deps.store.read(ids.map((key): Address => ({ kind: 'scope', key })));
  const wanted = ids.filter((id) => {
    const scope = rows.get('scope', id)?.record;
    return scope === undefined || !isFrozen(scope) || isImported(scope);
  });
  const points = wanted.reduce((sum, id) => {
    const issues = rows.get('scope', id)?.record.issues;
    const count = issues === undefined ? USUAL_ISSUES : Object.keys(issues).length;
    // The sprint, its issues, their changelogs, and as many again that were updated meanwhile.
    return sum + 6 + 4 * count;
  }, 0);
  if (go) {
    for (const [at, sprintId] of wanted.entries()) {
      await deps.queue.push({ kind: 'scope', sprintId, wide: true }, at * APART_SECONDS);
    }
    await deps.queue.push({ kind: 'figures', boardId, anew: 'all' }, wanted.length * APART_SECONDS);
    await deps.store.commit([
      activity(deps, caller, `board:${boardId}`, 'sprints read from Jira once more', { after: { points } }),
    ]);
  }
  return { sprints: wanted.length, points, pointsAnHour: HEALING_POINTS_AN_HOUR, begun: go };
}
