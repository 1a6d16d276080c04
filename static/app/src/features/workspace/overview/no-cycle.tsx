import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import { newId } from '../../../client/new-id';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorMessage } from '../../../ui/error-message';
import { cycleInput, proposedDraft } from '../cycles/cycle-draft';
import { useWorkspaceCache } from '../use-workspace';
import { useWorkspaceFrame } from '../workspace-context';

/** No cycle at all: the running quarter in one click. Whoever begins may make the first one. */
export default function NoCycle() {
  const { formats } = useAppContext();
  const { frame, open } = useWorkspaceFrame();
  const { putCycle } = useWorkspaceCache();
  const [id] = useState(newId);
  const draft = proposedDraft('quarter', frame.today, [], frame.fiscalFirstMonth);
  const save = useMutation({
    mutationFn: () => call('cycle.save', cycleInput(draft, { id })),
    onSuccess: putCycle,
  });
  return (
    <>
      {save.isError && (
        <ErrorMessage error={save.error} since={save.submittedAt} onRetry={() => save.mutate()} />
      )}
      <EmptyState
        title="Begin with a cycle"
        actions={
          <>
            <Button look="primary" busy={save.isPending} onClick={() => save.mutate()}>
              {save.isPending ? 'Creating…' : `Create ${draft.name}`}
            </Button>
            <Button onClick={() => open({ kind: 'cycle' })}>Another period…</Button>
          </>
        }
      >
        <p>
          A cycle is the period in which objectives are to come true, mostly a quarter. The running one is{' '}
          {draft.name}, {formats.dayRange(draft.start, draft.end)}.
        </p>
      </EmptyState>
    </>
  );
}
