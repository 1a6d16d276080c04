import { router } from '@forge/bridge';
import type { Issue } from '../../client/issues';

/** An issue by key and summary; its key opens it in Jira, where its throughline stands too. */
export function IssueLink({ issue }: { issue: Pick<Issue, 'key' | 'summary'> }) {
  const path = `/browse/${issue.key}`;
  return (
    <>
      <a
        href={path}
        onClick={(event) => {
          event.preventDefault();
          void router.open(path);
        }}
      >
        {issue.key}
      </a>{' '}
      <span className="people-text" dir="auto">
        {issue.summary}
      </span>
    </>
  );
}
