import type { Address, Deps, JiraIssue } from '../ports';
import { WORK_ISSUES_LIMIT } from '../records/link-record';

/** Longer than from one daily pass to the next, which may wait some hours for its share of points. */
const LOOKED_BACK_MINUTES = 36 * 60;
/** Issues of a project that are looked through. */
const ISSUES_LIMIT = 1000;

/**
 * For the daily pass: asks the queue to look at those issues of a project that were changed lately and that the count
 * of work (PRODUCT §3.14) knows otherwise than Jira, as an event got lost. Answers what it cost, in points: 1, and 1 an
 * issue that was changed.
 */
export async function askForMissedWork(deps: Deps, projectId: string): Promise<number> {
  const jql = `project in (${projectId}) AND updated >= -${LOOKED_BACK_MINUTES}m`;
  const changed = await deps.jiraAsApp.search(jql, ISSUES_LIMIT);
  for (const { id, parentId } of await behind(deps, changed)) {
    await deps.queue.push({
      kind: 'issue',
      issueId: id,
      gone: false,
      parentBefore: null,
      parentNow: parentId,
      projectId,
    });
  }
  return changed.length + 1;
}

/** Issues that count by a link of their own or of their parent, and are not counted as they are. Asks Jira nothing. */
async function behind(deps: Deps, issues: readonly JiraIssue[]): Promise<JiraIssue[]> {
  const base = issues.filter(({ level }) => level <= 0);
  const linkIds = new Set(base.flatMap(idsOf));
  const links = await deps.store.read([...linkIds].map((key): Address => ({ kind: 'link', key })));
  const served = (issue: JiraIssue) =>
    idsOf(issue).flatMap((id) =>
      (links.get('link', id)?.record.targets ?? [])
        .filter(({ relation }) => relation === 'contributes')
        .map(({ keyResultId }) => keyResultId),
    );
  const keyResultIds = new Set(base.flatMap(served));
  const works = await deps.store.read([...keyResultIds].map((key): Address => ({ kind: 'work', key })));
  return base.filter((issue) =>
    served(issue).some((id) => {
      const work = works.get('work', id)?.record;
      if (work === undefined) return false;
      const known = work.issues[issue.id];
      if (known === undefined) return Object.keys(work.issues).length < WORK_ISSUES_LIMIT;
      return known.done !== issue.done || known.resolution !== issue.resolution;
    }),
  );
}

/** Whose links it may count by: sub-tasks by their own alone. */
function idsOf({ id, parentId, level }: JiraIssue): string[] {
  return parentId === null || level < 0 ? [id] : [id, parentId];
}
