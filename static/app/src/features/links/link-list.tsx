import './links.css';
import { router } from '@forge/bridge';
import type { WorkLinks } from '../../../../../src/contract/work/answers';
import { useFormats } from '../../client/app-context';
import { type Issue, useIssues } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Lozenge } from '../../ui/lozenge';
import { Loading, Skeleton } from '../../ui/skeleton';

export type Link = WorkLinks['links'][number];

/** Linked issues with summaries as the person who looks may see them, each to be switched or unlinked. */
export function LinkList({
  links,
  hidden = 0,
  lost,
  none,
  busy,
  onChange,
}: {
  links: readonly Link[];
  /** Links that are counted and not named. */
  hidden?: number;
  /** What went of late, with issues that were deleted. */
  lost?: WorkLinks['lost'];
  /** Said where there is none. */
  none: string;
  /** The issue whose link is being changed. */
  busy: string | null;
  /** null: unlink. */
  onChange: (link: Link, relation: Link['relation'] | null) => void;
}) {
  const formats = useFormats();
  const issues = useIssues(links.map((link) => link.issueId));
  if (links.length > 0 && !issues.data && !issues.isError) {
    return (
      <Loading label="Reading the linked issues">
        <Skeleton width="60%" />
      </Loading>
    );
  }
  return (
    <>
      {issues.isError && (
        <ErrorMessage
          error={issues.error}
          since={issues.errorUpdatedAt}
          onRetry={() => void issues.refetch()}
        />
      )}
      {lost && (
        <p>
          {plural(lost.count, 'linked issue was', 'linked issues were')} deleted in Jira,{' '}
          {lost.count > 1 && 'the last '}
          on {formats.day(lost.day)}. Link what took {lost.count === 1 ? 'its' : 'their'} place.
        </p>
      )}
      {links.length + hidden === 0 && !lost && <p className="subtle">{none}</p>}
      <ul className="plain-list">
        {links.map((link) => (
          <LinkRow
            key={link.issueId}
            link={link}
            issue={issues.data?.get(link.issueId)}
            busy={busy === link.issueId}
            onChange={(relation) => onChange(link, relation)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <p className="subtle">
          {plural(hidden, 'linked issue')} that you may not see in Jira {hidden === 1 ? 'is' : 'are'} not
          listed.
        </p>
      )}
    </>
  );
}

function LinkRow({
  link,
  issue,
  busy,
  onChange,
}: {
  link: Link;
  issue: Issue | undefined;
  busy: boolean;
  onChange: (relation: Link['relation'] | null) => void;
}) {
  const name = issue?.key ?? 'this issue';
  return (
    <li className="linked-issue">
      <span>
        {issue ? (
          <>
            <IssueLink issue={issue} /> <span dir="auto">{issue.summary}</span>{' '}
            <span className="subtle">{issue.statusName}</span>
          </>
        ) : (
          <span className="subtle">An issue that you may not see in Jira, or that is gone</span>
        )}{' '}
        {link.relation === 'context' && <Lozenge>Context only</Lozenge>}
      </span>
      <Button
        compact
        look="subtle"
        busy={busy}
        onClick={() => onChange(link.relation === 'contributes' ? 'context' : 'contributes')}
      >
        {link.relation === 'contributes' ? 'Make context' : 'Let it count'}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Button compact look="subtle" busy={busy} onClick={() => onChange(null)}>
        Unlink<span className="visually-hidden"> {name}</span>
      </Button>
    </li>
  );
}

/** An issue's key, which opens it in Jira. */
export function IssueLink({ issue }: { issue: Issue }) {
  return (
    <a
      href={`/browse/${issue.key}`}
      onClick={(event) => {
        event.preventDefault();
        void router.open(`/browse/${issue.key}`);
      }}
    >
      {issue.key}
    </a>
  );
}
