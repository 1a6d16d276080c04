import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { queries } from '../../api/queries';
import { Link, navigate } from '../../router/navigation';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { StatusLozenge } from '../../ui/lozenge';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { usePageTitle } from '../../ui/use-page-title';

/** Bounded, as Jira asks of every search, and the latest work first. */
const USUAL = 'created >= -30d ORDER BY updated DESC';

/** Jira's issue navigator: a search in JQL with what it finds; functions of apps are searched with here, too. */
export function NavigatorScreen({ jql }: { jql: string | undefined }) {
  usePageTitle('Issues');
  const asked = jql ?? USUAL;
  const found = useQuery(queries.search(asked));
  return (
    <main className="content">
      <h1>Issues</h1>
      <JqlForm key={asked} jql={asked} />
      {found.error ? (
        <ErrorState error={found.error} title="The search was refused" onRetry={() => void found.refetch()} />
      ) : null}
      {found.isPending ? <Skeleton rows={6} /> : null}
      {found.data?.length === 0 ? <EmptyState title="No issue was found" /> : null}
      {found.data && found.data.length > 0 ? (
        <>
          <p className="subtle" role="status">
            {found.data.length} {found.data.length === 1 ? 'issue' : 'issues'}
          </p>
          <ul className="issue-rows" aria-label="Issues found">
            {found.data.map(({ id, key, fields }) => (
              <li key={id} className="issue-row">
                <IssueTypeIcon type={fields.issuetype} />
                <Link to={{ name: 'issue', issueKey: key }} className="issue-row-key">
                  {key}
                </Link>
                <span className="issue-row-summary">{fields.summary}</span>
                <span className="issue-row-facts">
                  <StatusLozenge status={fields.status} />
                  <Avatar user={fields.assignee ?? null} url={fields.assignee?.avatarUrls?.['24x24']} named />
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </main>
  );
}

function JqlForm({ jql }: { jql: string }) {
  const [draft, setDraft] = useState(jql);
  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate({ name: 'navigator', jql: draft });
  };
  return (
    <form className="jql-form" onSubmit={search}>
      <input
        aria-label="JQL"
        spellCheck={false}
        autoComplete="off"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit" look="primary">
        Search
      </Button>
    </form>
  );
}
