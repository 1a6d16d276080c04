import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { isKept } from '../visible-rows';
import { askToFollow } from '../work/links-changed';
import { noteUntold } from '../work/untold-links';
import { askForAnswers } from './refresh-answers';

/**
 * What of an objective decides what Jira's search says of the work linked to it: whether everybody may know of it, and
 * which of its key results are there and run.
 */
function shown(objective: ObjectiveRecord): string {
  const { key, restricted, archived, deletedAt, importId, lifecycle } = objective;
  const keyResults = objective.keyResults.filter(isKept).map((each) => [each.key, each.lifecycle]);
  return JSON.stringify([
    key,
    restricted !== null,
    archived,
    deletedAt !== null,
    importId,
    lifecycle,
    keyResults,
  ]);
}

/**
 * Has the search put right where objectives of a team and cycle changed (restricted, opened, archived, deleted, brought
 * back, closed, moved here, imported), whoever changed them and wherever: `before` as the Overview's row had them,
 * undefined where there was none. What is gone from here was moved, and shows where it came to. To be called before that
 * row says so: else nobody would find again what the queue did not take.
 */
export async function tellSearch(
  deps: Deps,
  before: readonly ObjectiveRecord[] | undefined,
  now: readonly ObjectiveRecord[],
): Promise<void> {
  const known = new Map((before ?? []).map((each) => [each.id, shown(each)]));
  const changed = now.filter((each) => known.get(each.id) !== shown(each));
  if (changed.length === 0) return;
  const linked = changed.flatMap(({ keyResults }) => keyResults.flatMap(({ links }) => links));
  const issueIds = linked.map(({ issueId }) => issueId);
  // The links of a row that is new are marked by whoever made them.
  if (before !== undefined) await noteUntold(deps, [...new Set(issueIds)]);
  await askToFollow(deps, issueIds);
  // A key that nothing is linked to may be asked for all the same.
  if (linked.length === 0 && before !== undefined) await askForAnswers(deps);
}
