import { pointsLeft, spend } from '../automation/spending';
import type { Address, Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';

/** Each linked issue is looked for once in so many days. */
const DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * For the daily pass: of the issues that these objectives' links count by, a seventh is looked for in Jira, so that
 * one which was deleted unheard, with all below it, counts a week longer at most. Its links stay, for the app cannot
 * tell a deleted issue from one that was hidden from it. A point an issue, of the share of healing; where that is
 * spent, those have their turn a week later.
 */
export async function askForVanished(deps: Deps, objectiveIds: readonly string[]): Promise<void> {
  const rows = await deps.store.read(objectiveIds.map((key): Address => ({ kind: 'objective', key })));
  const objectives = objectiveIds.flatMap((id) => rows.get('objective', id)?.record ?? []);
  const today = Math.floor(deps.clock.now() / DAY_MS) % DAYS;
  const linked = new Set(
    objectives.flatMap(({ keyResults }) =>
      keyResults.flatMap(({ links }) =>
        links.flatMap(({ issueId, relation }) =>
          relation === 'contributes' && Number(issueId) % DAYS === today ? [issueId] : [],
        ),
      ),
    ),
  );
  if (linked.size === 0 || (await pointsLeft(deps, 'healing')) < linked.size + 1) return;
  const there = new Set((await deps.jiraAsApp.issues([...linked])).map(({ id }) => id));
  await spend(deps, linked.size + 1, 'healing');
  const gone = [...linked].filter((id) => !there.has(id));
  if (gone.length === 0) return;
  const counted = await countedAmong(deps, objectives, gone);
  for (const issueId of counted) {
    await deps.queue.push({ kind: 'issue', issueId, gone: false, parentBefore: null, parentNow: null });
  }
}

/** Those that the count of work still has something of. */
async function countedAmong(
  deps: Deps,
  objectives: readonly ObjectiveRecord[],
  issueIds: readonly string[],
): Promise<string[]> {
  const keyResultIds = objectives.flatMap(({ keyResults }) => keyResults.map(({ id }) => id));
  const rows = await deps.store.read(keyResultIds.map((key): Address => ({ kind: 'work', key })));
  const vias = new Set(
    keyResultIds.flatMap((id) => {
      const { issues = {}, parents = {} } = rows.get('work', id)?.record ?? {};
      return [...Object.values(issues).map(({ via }) => via), ...Object.values(parents)];
    }),
  );
  return issueIds.filter((id) => vias.has(id));
}
