import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkProposal } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { chosenLinks, type LinkChoices, sureChoices } from './link-choices';

/** Epics whose words fit a key result, proposed as work links; sure ones are ticked. */
export function LinksStep({ boardId, onDone }: { boardId: string; onDone: () => void }) {
  const proposals = useQuery({
    queryKey: queryKeys.proposals(boardId),
    queryFn: () => call('link.proposals', { boardId }),
    staleTime: 0,
  });
  const [changed, setChanged] = useState<LinkChoices | null>(null);
  const [linked, setLinked] = useState<ReadonlySet<string>>(new Set());
  const all = (proposals.data?.proposals ?? []).filter((each) => each.suggestions.length > 0);
  const choices = changed ?? sureChoices(all);
  const links = chosenLinks(all, choices).filter((link) => !linked.has(link.issueId));
  const save = useMutation({
    mutationFn: async () => {
      for (const link of links) {
        await call('link.save', link);
        setLinked((before) => new Set([...before, link.issueId]));
      }
    },
    onSuccess: onDone,
  });
  if (proposals.isError) {
    return (
      <div className="stack">
        <ErrorMessage
          error={proposals.error}
          since={proposals.errorUpdatedAt}
          onRetry={() => void proposals.refetch()}
        />
        <Finish onDone={onDone} />
      </div>
    );
  }
  if (!proposals.data) {
    return (
      <Loading label="Comparing epics with key results">
        <Skeleton height="6rem" />
      </Loading>
    );
  }
  if (all.length === 0) {
    return (
      <div className="stack">
        <p>
          No epic of this board reads like one of your key results. You can link epics and issues in the
          panel.
        </p>
        <Finish onDone={onDone} primary />
      </div>
    );
  }
  return (
    <div className="stack">
      <p>These epics read as if they served your key results. Their issues then count as work done.</p>
      {save.isError && (
        <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={() => save.mutate()} />
      )}
      <ul className="plain-list">
        {all.map((proposal) => (
          <ProposalRow
            key={proposal.issueId}
            proposal={proposal}
            chosen={choices.get(proposal.issueId) ?? ''}
            onChoose={(key) => setChanged(new Map(choices).set(proposal.issueId, key))}
          />
        ))}
      </ul>
      <div className="row">
        {links.length > 0 && (
          <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
            {save.isPending ? 'Linking…' : `Link ${plural(links.length, 'epic')}`}
          </Button>
        )}
        <Finish onDone={onDone} primary={links.length === 0} />
      </div>
    </div>
  );
}

function Finish({ onDone, primary }: { onDone: () => void; primary?: boolean }) {
  return (
    <Button look={primary ? 'primary' : 'subtle'} onClick={onDone}>
      {primary ? 'Open the panel' : 'Skip for now'}
    </Button>
  );
}

function ProposalRow({
  proposal,
  chosen,
  onChoose,
}: {
  proposal: LinkProposal;
  chosen: string;
  onChoose: (key: string) => void;
}) {
  return (
    <li className="stack-tight">
      <span>
        <strong>{proposal.issueKey}</strong> <span dir="auto">{proposal.summary}</span>
      </span>
      <select
        className="input"
        aria-label={`Key result of ${proposal.issueKey}`}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Do not link</option>
        {proposal.suggestions.map((suggestion) => (
          <option key={suggestion.key} value={suggestion.key}>
            {suggestion.key} {suggestion.title}
          </option>
        ))}
      </select>
    </li>
  );
}
