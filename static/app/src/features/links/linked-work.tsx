import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { Loading, Skeleton } from '../../ui/skeleton';
import { type Link, LinkList } from './link-list';
import { useKeyResultLinks, usePutLinks } from './use-key-result-links';

const LastCycle = latePart(() => import('./last-cycle'), true);

interface LinkedWorkProps {
  keyResult: KeyResultView;
  onLink: () => void;
  onChanged: (objective: ObjectiveView) => void;
  /** Unfolded from the beginning; then also with what the last cycle left. */
  startOpen?: boolean;
}

/** Epics and issues joined to a key result: shown when unfolded, with summaries as the person who looks may see them. */
export function LinkedWork({ keyResult, onLink, onChanged, startOpen = false }: LinkedWorkProps) {
  const [open, setOpen] = useState(startOpen);
  return (
    <details className="disclosure small" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Linked work ({keyResult.linked})<span className="visually-hidden"> of {keyResult.key}</span>
      </summary>
      {open && <Links keyResult={keyResult} onLink={onLink} onChanged={onChanged} />}
      {open && startOpen && keyResult.lifecycle !== 'closed' && keyResult.lifecycle !== 'cancelled' && (
        <Suspense fallback={null}>
          <LastCycle keyResult={keyResult} onChanged={onChanged} />
        </Suspense>
      )}
    </details>
  );
}

function Links({ keyResult, onLink, onChanged }: LinkedWorkProps) {
  const target = { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId };
  const known = useKeyResultLinks(keyResult);
  const put = usePutLinks(keyResult);
  const change = useMutation({
    mutationFn: ({ link, relation }: { link: Link; relation: Link['relation'] | null }) =>
      relation === null
        ? call('link.remove', { ...target, issueId: link.issueId })
        : call('link.save', { ...target, issueId: link.issueId, relation }),
    onSuccess: (objective, { link, relation }) => {
      if (relation !== null)
        put((links) => links.map((each) => (each.issueId === link.issueId ? { ...each, relation } : each)));
      onChanged(objective);
    },
  });
  if (!known.data) {
    return known.isError ? (
      <ErrorMessage error={known.error} since={known.errorUpdatedAt} onRetry={() => void known.refetch()} />
    ) : (
      <Loading label="Reading the linked issues">
        <Skeleton width="60%" />
      </Loading>
    );
  }
  return (
    <div className="stack-tight">
      {change.isError && <ErrorMessage error={change.error} />}
      <LinkList
        links={known.data.links}
        hidden={known.data.hidden}
        lost={known.data.lost}
        none="No epic or issue is linked yet. Link what should move this key result."
        busy={change.isPending ? change.variables.link.issueId : null}
        onChange={(link, relation) => change.mutate({ link, relation })}
      />
      <div className="row">
        <Button compact icon="link" onClick={onLink}>
          Link an epic or issue…
        </Button>
      </div>
    </div>
  );
}
