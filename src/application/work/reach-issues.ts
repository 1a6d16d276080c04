import { dayOfMoment } from '../organisation';
import type { Jira, JiraIssue } from '../ports';
import { WORK_ISSUES_LIMIT, type WorkRecord } from '../records/link-record';
import type { SettingsRecord } from '../records/settings-record';

/** Levels below a linked issue that are followed: initiative → epic → issue, and one to spare. */
const LEVELS_DOWN = 4;
/** Ids in one JQL list. */
const IDS_PER_SEARCH = 100;

/** What links stand for. */
export interface Reached {
  readonly issues: WorkRecord['issues'];
  /** Issues of level 1 and above among them and below them, each with the linked one. */
  readonly parents: Readonly<Record<string, string>>;
}

/**
 * The issues that linked ones stand for (PRODUCT §3.14): a single issue is itself, an issue of level 1
 * or above is its children of level 0, however deep. Sub-tasks count within their parent.
 * `linked`: as Jira has them now; one that is gone is left out.
 */
export async function reachIssues(
  jira: Jira,
  linked: readonly JiraIssue[],
  settings: SettingsRecord,
): Promise<Reached> {
  const issues: WorkRecord['issues'] = {};
  let taken = 0;
  const take = (issue: JiraIssue, via: string) => {
    if (taken === WORK_ISSUES_LIMIT || issues[issue.id] !== undefined) return;
    issues[issue.id] = workIssue(issue, via, settings);
    taken += 1;
  };
  for (const issue of linked) if (issue.level < 1) take(issue, issue.id);
  const parents = await descend(jira, linked, 1, take);
  return { issues, parents };
}

/**
 * Those of linked issues that are of level 1 and above, and what of that level stands below them. Costs nothing where
 * none is above the level of epics.
 */
export async function parentsBelow(
  jira: Jira,
  linked: readonly JiraIssue[],
): Promise<Readonly<Record<string, string>>> {
  return descend(jira, linked, 2);
}

/** Follows children level by level from linked issues of at least `lowest`; answers the parents by id. */
async function descend(
  jira: Jira,
  linked: readonly JiraIssue[],
  lowest: number,
  take: (issue: JiraIssue, via: string) => void = () => undefined,
): Promise<Record<string, string>> {
  const via = new Map(linked.filter(({ level }) => level >= 1).map(({ id }) => [id, id]));
  let next = linked.filter(({ level }) => level >= lowest).map(({ id }) => id);
  for (let down = 0; down < LEVELS_DOWN && next.length > 0; down += 1) {
    const children = await childrenOf(jira, next);
    next = [];
    for (const child of children) {
      const through = via.get(child.parentId ?? '') ?? child.id;
      if (child.level >= 1 && !via.has(child.id)) {
        via.set(child.id, through);
        if (child.level >= lowest) next.push(child.id);
      } else if (child.level === 0) take(child, through);
    }
  }
  return Object.fromEntries(via);
}

export function workIssue(
  issue: Pick<JiraIssue, 'done' | 'resolvedAt' | 'resolution' | 'projectId'>,
  via: string,
  settings: SettingsRecord,
): WorkRecord['issues'][string] {
  return {
    done: issue.done,
    doneOn: dayOfMoment(issue.resolvedAt, settings),
    resolution: issue.resolution,
    via,
    ...(issue.projectId === null ? {} : { projectId: issue.projectId }),
  };
}

async function childrenOf(jira: Jira, ids: readonly string[]): Promise<JiraIssue[]> {
  const found: JiraIssue[] = [];
  for (let at = 0; at < ids.length && found.length < WORK_ISSUES_LIMIT; at += IDS_PER_SEARCH) {
    const some = ids.slice(at, at + IDS_PER_SEARCH);
    found.push(...(await jira.search(`parent in (${some.join(', ')})`, WORK_ISSUES_LIMIT - found.length)));
  }
  return found;
}
