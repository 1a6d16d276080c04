import { useMutation } from '@tanstack/react-query';
import type { OwnLink } from '../../../../../src/contract/throughline/answers';
import type { LinkedMany } from '../../../../../src/contract/work/answers';
import { call } from '../../client/call';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Lozenge } from '../../ui/lozenge';
import { refusalOf } from './refusal-of';

const ENDED = ['closed', 'cancelled'];

interface OwnLinksProps {
  issueId: string;
  links: readonly OwnLink[];
  onChanged: () => void;
}

/** The issue's own links: each may be taken away; one to a key result of the last cycle may move to what continues it. */
export function OwnLinks({ issueId, links, onChanged }: OwnLinksProps) {
  const change = useMutation({
    mutationFn: async ({ link, act }: { link: OwnLink; act: 'remove' | 'relink' }) =>
      refusalOf(await changed(issueId, link, act)),
    onSuccess: onChanged,
  });
  return (
    <section className="stack-tight" aria-labelledby="own-links">
      <h2 id="own-links">Links of its own</h2>
      {change.isError && <ErrorMessage error={change.error} since={change.submittedAt} />}
      <ul className="plain-list stack-tight">
        {links.map((link) => {
          const ended = ENDED.includes(link.lifecycle);
          const busy = change.isPending && change.variables.link.id === link.id;
          return (
            <li key={link.id} className="own-link">
              <span>
                <strong>{link.key}</strong> <span dir="auto">{link.title}</span>{' '}
                {link.relation === 'context' && <Lozenge tone="neutral">Context</Lozenge>}
                {ended && <Lozenge tone="warn">{link.kind === 'area' ? 'Archived' : 'Last cycle'}</Lozenge>}
              </span>
              <span className="row">
                {ended && link.kind === 'key-result' && (
                  <Button compact busy={busy} onClick={() => change.mutate({ link, act: 'relink' })}>
                    Link to what continues it
                  </Button>
                )}
                <Button
                  compact
                  look="subtle"
                  busy={busy}
                  aria-label={`Unlink ${link.key}`}
                  onClick={() => change.mutate({ link, act: 'remove' })}
                >
                  Unlink
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function changed(issueId: string, link: OwnLink, act: 'remove' | 'relink'): Promise<LinkedMany> {
  const { id, objectiveId } = link;
  if (link.kind === 'area' || objectiveId === null) {
    return call('link.removeMany', { issueIds: [issueId], target: { kind: 'area', areaId: id } });
  }
  const keyResult = { objectiveId, keyResultId: id };
  return act === 'relink'
    ? call('link.relink', { issueIds: [issueId], from: keyResult, to: null })
    : call('link.removeMany', { issueIds: [issueId], target: { kind: 'key-result', ...keyResult } });
}
