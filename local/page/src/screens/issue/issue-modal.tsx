import { navigate } from '../../router/navigation';
import type { Route } from '../../router/route';
import { Dialog } from '../../ui/dialog';
import { IssueView } from './issue-view';

/** An issue over the board or backlog it was opened from; closing goes back there. */
export function IssueModal({ issueKey, back }: { issueKey: string; back: Route }) {
  return (
    <Dialog title={issueKey} className="dialog-issue" onClose={() => navigate(back)}>
      <IssueView
        key={issueKey}
        issueKey={issueKey}
        headingLevel={3}
        onGone={() => navigate(back)}
        onMoved={(key) => navigate({ name: 'issue', issueKey: key })}
      />
    </Dialog>
  );
}
