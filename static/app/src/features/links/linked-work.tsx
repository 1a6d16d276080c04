import { router } from '@forge/bridge';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { type Issue, useIssues } from '../../client/issues';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Lozenge } from '../../ui/lozenge';
import { Loading, Skeleton } from '../../ui/skeleton';

type Link = KeyResultView['links'][number];

interface LinkedWorkProps {
  keyResult: KeyResultView;
  onLink: () => void;
  onChanged: (objective: ObjectiveView) => void;
  /** Unfolded from the beginning. */
  startOpen?: boolean;
}

/** Epics and issues joined to a key result: shown when unfolded, with summaries as the person who looks may see them. */
export function LinkedWork({ keyResult, onLink, onChanged, startOpen = false }: LinkedWorkProps) {
  const [open, setOpen] = useState(startOpen);
  return (
    <details className="disclosure small" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Linked work ({keyResult.links.length})<span className="visually-hidden"> of {keyResult.key}</span>
      </summary>
      {open && <Links keyResult={keyResult} onLink={onLink} onChanged={onChanged} />}
    </details>
  );
}

function Links({ keyResult, onLink, onChanged }: LinkedWorkProps) {
  const issues = useIssues(keyResult.links.map((link) => link.issueId));
  const target = { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId };
  const change = useMutation({
    mutationFn: ({ link, relation }: { link: Link; relation: Link['relation'] | null }) =>
      relation === null
        ? call('link.remove', { ...target, issueId: link.issueId })
        : call('link.save', { ...target, issueId: link.issueId, relation }),
    onSuccess: onChanged,
  });
  if (keyResult.links.length > 0 && !issues.data && !issues.isError) {
    return (
      <Loading label="Reading the linked issues">
        <Skeleton width="60%" />
      </Loading>
    );
  }
  return (
    <div className="stack-tight">
      {issues.isError && (
        <ErrorMessage
          error={issues.error}
          since={issues.errorUpdatedAt}
          onRetry={() => void issues.refetch()}
        />
      )}
      {change.isError && <ErrorMessage error={change.error} />}
      {keyResult.links.length === 0 && (
        <p className="subtle">No epic or issue is linked yet. Link what should move this key result.</p>
      )}
      <ul className="plain-list">
        {keyResult.links.map((link) => (
          <LinkRow
            key={link.issueId}
            link={link}
            issue={issues.data?.get(link.issueId)}
            busy={change.isPending && change.variables.link.issueId === link.issueId}
            onChange={(relation) => change.mutate({ link, relation })}
          />
        ))}
      </ul>
      <div className="row">
        <Button compact icon="link" onClick={onLink}>
          Link an epic or issue…
        </Button>
      </div>
    </div>
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
            <a
              href={`/browse/${issue.key}`}
              onClick={(event) => {
                event.preventDefault();
                void router.open(`/browse/${issue.key}`);
              }}
            >
              {issue.key}
            </a>{' '}
            <span dir="auto">{issue.summary}</span> <span className="subtle">{issue.statusName}</span>
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
