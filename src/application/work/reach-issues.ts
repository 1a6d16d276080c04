import { dayOfMoment } from '../organisation';
import type { Jira, JiraIssue } from '../ports';
import { WORK_ISSUES_LIMIT, type WorkRecord } from '../records/link-record';
import type { SettingsRecord } from '../records/settings-record';

/** Levels below a linked issue that are followed: initiative → epic → issue, and one to spare. */
const LEVELS_DOWN = 4;
/** Ids in one JQL list. */
const IDS_PER_SEARCH = 100;

/**
 * The issues that linked ones stand for (PRODUCT §3.14): a single issue is itself, an issue of level 1
 * or above is its children of level 0, however deep. Sub-tasks count within their parent.
 */
export async function reachIssues(
  jira: Jira,
  linked: readonly string[],
  settings: SettingsRecord,
): Promise<WorkRecord['issues']> {
  const issues: WorkRecord['issues'] = {};
  if (linked.length === 0) return issues;
  let taken = 0;
  const take = (issue: JiraIssue, via: string) => {
    if (taken === WORK_ISSUES_LIMIT || issues[issue.id] !== undefined) return;
    issues[issue.id] = workIssue(issue, via, settings);
    taken += 1;
  };
  const via = new Map<string, string>();
  let parents: string[] = [];
  // By id, not by a search: one issue that was deleted would make the whole query wrong.
  for (const issue of await jira.issues(linked)) {
    if (issue.level >= 1) {
      parents.push(issue.id);
      via.set(issue.id, issue.id);
    } else take(issue, issue.id);
  }
  for (let level = 0; level < LEVELS_DOWN && parents.length > 0; level += 1) {
    const children = await childrenOf(jira, parents);
    const next: string[] = [];
    for (const child of children) {
      const through = via.get(child.parentId ?? '') ?? child.id;
      if (child.level >= 1 && !via.has(child.id)) {
        via.set(child.id, through);
        next.push(child.id);
      } else if (child.level === 0) take(child, through);
    }
    parents = next;
  }
  return issues;
}

export function workIssue(
  issue: Pick<JiraIssue, 'done' | 'resolvedAt' | 'resolution'>,
  via: string,
  settings: SettingsRecord,
): WorkRecord['issues'][string] {
  return {
    done: issue.done,
    doneOn: dayOfMoment(issue.resolvedAt, settings),
    resolution: issue.resolution,
    via,
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
