import { isAppError } from '../app-error';
import type { Deps, SprintIssue } from '../ports';

export interface IssueAndAbove {
  /** The issue first, then what stands above it. */
  readonly chain: readonly [Place, ...Place[]];
  readonly projectId: string;
  /** Sprints that the issue is or was in; a sub-task is in its parent's. */
  readonly sprintIds: readonly string[];
  /** Looks at issues so far: what stands above the last of the chain is known where there are as many. */
  readonly looks: number;
}
export interface Place {
  readonly id: string;
  /** -1 sub-task, 0 base, 1 epic, 2 and more above. */
  readonly level: number;
}

/**
 * The issue and its parent, read as the person who looks; of a sub-task also the parent of that. Each look costs 2 points:
 * what stands above is asked for by {@link furtherAbove}, where it can matter.
 */
export async function issueAndAbove(deps: Deps, issueId: string): Promise<IssueAndAbove> {
  const issue = await deps.jira.issueInSprints(issueId, []);
  const below: Place = { id: issue.id, level: issue.level };
  const { sprintIds, projectId, parentId } = issue;
  if (issue.level >= 0) return { chain: [below, ...parentOf(issue)], sprintIds, projectId, looks: 1 };
  if (parentId === null) return { chain: [below], sprintIds, projectId, looks: 1 };
  const parent = await deps.jira.issueInSprints(parentId, []);
  return {
    chain: [below, { id: parent.id, level: parent.level }, ...parentOf(parent)],
    sprintIds: parent.sprintIds,
    projectId,
    looks: 2,
  };
}

/** Three looks are the 6 points of PRODUCT §7: an issue up to level 3, a sub-task up to level 2. */
const LOOKS = 3;

/** What stands above the chain, level by level, as far as the person is told. */
export async function furtherAbove(
  deps: Deps,
  { chain, looks }: Pick<IssueAndAbove, 'chain' | 'looks'>,
): Promise<Place[]> {
  const places: Place[] = [];
  let top = chain.length > looks ? chain.at(-1) : undefined;
  for (let look = looks; top !== undefined && look < LOOKS; look += 1) {
    const [next] = parentOf(await parentAt(deps, top));
    if (next !== undefined) places.push(next);
    top = next;
  }
  return places;
}

async function parentAt(deps: Deps, { id, level }: Place): Promise<Pick<SprintIssue, 'parentId' | 'level'>> {
  try {
    return await deps.jira.issueInSprints(id, []);
  } catch (thrown) {
    if (isAppError(thrown, 'NOT_FOUND')) return { parentId: null, level };
    throw thrown;
  }
}

function parentOf({ parentId, level }: Pick<SprintIssue, 'parentId' | 'level'>): Place[] {
  return parentId === null ? [] : [{ id: parentId, level: level + 1 }];
}
