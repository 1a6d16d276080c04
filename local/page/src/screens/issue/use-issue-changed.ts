import { useEffect, useRef } from 'react';
import { readChangelog } from '../../api/issues';
import type { Issue } from '../../api/shapes';
import { pageEvents } from '../../bridge/events';

interface Seen {
  id: string;
  updated: string | null | undefined;
  comments: number;
}

/**
 * Tells the frames on the page with `JIRA_ISSUE_CHANGED`, as Jira does, that the issue they belong to was changed: by
 * whom, and whether it was edited or commented on. As there, it comes late: when the page has read the issue again.
 * @param accountId who is thought to have done it where the history does not tell
 */
export function useIssueChanged(issue: Issue, accountId: string): void {
  const { updated, project, comment } = issue.fields;
  const now: Seen = { id: issue.id, updated, comments: comment?.comments.length ?? 0 };
  const seen = useRef(now);
  const projectId = project?.id ?? '';
  const { key } = issue;
  const said = comment?.comments.at(-1)?.author?.accountId;
  useEffect(() => {
    const last = seen.current;
    seen.current = now;
    if (last.id !== now.id || (last.updated === now.updated && last.comments === now.comments)) return;
    const tell = (changeType: 'updated' | 'commented', atlassianId: string) =>
      pageEvents.emit('JIRA_ISSUE_CHANGED', {
        issueId: now.id,
        projectId,
        changes: [{ changeType, atlassianId }],
      });
    if (now.comments > last.comments) tell('commented', said ?? accountId);
    else
      void readChangelog(key).then(
        (changes) => tell('updated', changes.at(-1)?.author?.accountId ?? accountId),
        () => undefined,
      );
  });
}
