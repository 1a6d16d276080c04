import { navigate } from '../../router/navigation';
import { usePageTitle } from '../../ui/use-page-title';
import { IssueView } from './issue-view';

/** One issue as a page. */
export function IssueScreen({ issueKey }: { issueKey: string }) {
  usePageTitle(issueKey);
  return (
    <main className="content content-issue">
      <IssueView
        issueKey={issueKey}
        headingLevel={1}
        onGone={() => navigate({ name: 'project', projectKey: issueKey.replace(/-\d+$/, '') })}
        onMoved={(key) => navigate({ name: 'issue', issueKey: key }, { replace: true })}
      />
    </main>
  );
}
