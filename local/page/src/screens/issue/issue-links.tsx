import { useState } from 'react';
import { removeLink } from '../../api/issue-links';
import type { IssueLink } from '../../api/shapes';
import { Link } from '../../router/navigation';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { StatusLozenge } from '../../ui/lozenge';
import { useChange } from '../../ui/use-change';
import { LinkForm } from './link-form';
import { linksByWords } from './links-by-words';

interface IssueLinksProps {
  issueKey: string;
  links: readonly IssueLink[];
}

/** The issues this one is linked with, under the words of their links; linked and unlinked on the spot. */
export function IssueLinks({ issueKey, links }: IssueLinksProps) {
  const [adding, setAdding] = useState(false);
  const remove = useChange(removeLink, 'The link was not removed');
  return (
    <section aria-label="Linked issues" className="issue-more">
      <h2>Linked issues</h2>
      {linksByWords(links).map(({ words, others }) => (
        <div key={words} className="issue-links">
          <h3>{words}</h3>
          <ul className="issue-rows">
            {others.map(({ linkId, issue }) => (
              <li key={linkId} className="issue-row">
                {issue.fields?.issuetype ? <IssueTypeIcon type={issue.fields.issuetype} /> : null}
                <Link to={{ name: 'issue', issueKey: issue.key }} className="issue-row-key">
                  {issue.key}
                </Link>
                <span className="issue-row-summary">{issue.fields?.summary}</span>
                <span className="issue-row-facts">
                  {issue.fields?.status ? <StatusLozenge status={issue.fields.status} /> : null}
                  <IconButton
                    icon="close"
                    label={`Unlink ${issue.key}`}
                    disabled={remove.isPending}
                    onClick={() => remove.mutate(linkId)}
                  />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {adding ? (
        <LinkForm issueKey={issueKey} onClose={() => setAdding(false)} />
      ) : (
        <Button look="subtle" className="create-issue-button" onClick={() => setAdding(true)}>
          <Icon name="plus" /> Link issue
        </Button>
      )}
    </section>
  );
}
