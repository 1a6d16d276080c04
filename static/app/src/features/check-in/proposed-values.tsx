import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposalsSaved, ProposalView } from '../../../../../src/contract/checkins/answers';
import type { KeyResultView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { newId } from '../../client/new-id';
import { usePeople } from '../../client/people';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';

interface ProposedValuesProps {
  keyResult: KeyResultView;
  proposals: readonly ProposalView[];
  /** The organisation's day, `YYYY-MM-DD`. */
  today: string;
  /** May check in: confirms in one click. */
  mayConfirm: boolean;
  onSaved: (saved: ProposalsSaved, confirmed: boolean) => void;
}

/** Values that others propose; each changes nothing before somebody who may check in confirms it. */
export function ProposedValues({ keyResult, proposals, today, mayConfirm, onSaved }: ProposedValuesProps) {
  const person = usePeople(proposals.map(({ by }) => by));
  return (
    <>
      {proposals.map((proposal) => (
        <ProposedValue
          key={proposal.id}
          keyResult={keyResult}
          proposal={proposal}
          name={person(proposal.by)?.name ?? '…'}
          today={today}
          mayConfirm={mayConfirm}
          onSaved={onSaved}
        />
      ))}
    </>
  );
}

function ProposedValue({
  keyResult,
  proposal,
  name,
  today,
  mayConfirm,
  onSaved,
}: Omit<ProposedValuesProps, 'proposals'> & { proposal: ProposalView; name: string }) {
  const { formats, accountId } = useAppContext();
  const [checkInId] = useState(newId);
  const ids = { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId, proposalId: proposal.id };
  const accept = useMutation({
    mutationFn: () => call('proposal.accept', { ...ids, checkInId }),
    onSuccess: (saved) => onSaved(saved, true),
  });
  const dismiss = useMutation({
    mutationFn: () => call('proposal.dismiss', ids),
    onSuccess: (saved) => onSaved(saved, false),
  });
  const error = accept.error ?? dismiss.error;
  const busy = accept.isPending || dismiss.isPending;
  const value = formats.amount(proposal.value, keyResult.unit, keyResult.decimals);
  return (
    <SectionMessage
      title={`${name} proposes ${value} for ${formats.day(proposal.day, today)}`}
      actions={
        <>
          {mayConfirm && (
            <Button busy={accept.isPending} off={busy} onClick={() => accept.mutate()}>
              Confirm {value}
            </Button>
          )}
          {(mayConfirm || proposal.by === accountId) && (
            <Button look="subtle" busy={dismiss.isPending} off={busy} onClick={() => dismiss.mutate()}>
              {proposal.by === accountId ? 'Take it back' : 'Dismiss'}
            </Button>
          )}
        </>
      }
    >
      {proposal.note !== '' && (
        <p className="people-text" dir="auto">
          {proposal.note}
        </p>
      )}
      {!mayConfirm && <p>Its owner confirms it; until then nothing changes.</p>}
      {error && <ErrorMessage error={error} />}
    </SectionMessage>
  );
}
