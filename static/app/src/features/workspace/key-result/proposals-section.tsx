import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyResultView, ObjectiveView } from '../../../../../../src/contract/views';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import { fieldProblems } from '../../../client/call-error';
import { newId } from '../../../client/new-id';
import { parseNumber } from '../../../format/parse-number';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorMessage } from '../../../ui/error-message';
import { NumberField } from '../../../ui/number-field';
import { DateField, TextArea } from '../../../ui/text-fields';
import { ProposedValues } from '../../check-in/proposed-values';
import { useWorkspaceFrame } from '../workspace-context';
import { useComments, useCommentsCache } from './use-comments';

interface ProposalsProps {
  keyResult: KeyResultView;
  /** May check in. */
  edits: boolean;
  /** It runs, or is paused or a draft: values may still be proposed. */
  open: boolean;
  onChanged: (objective: ObjectiveView) => void;
}

/** Values that wait for the owner; who may not check in can leave one. */
export function ProposalsSection({ keyResult, edits, open, onChanged }: ProposalsProps) {
  const ids = { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId };
  const { frame } = useWorkspaceFrame();
  const { data } = useComments(ids);
  const { putProposals } = useCommentsCache(keyResult.id);
  const [proposing, setProposing] = useState(false);
  const proposals = data?.pages[0]?.proposals ?? [];
  const mayPropose = !edits && open && keyResult.numbers.kind !== 'milestone';
  if (proposals.length === 0 && !mayPropose) return null;
  return (
    <section className="stack-tight" aria-label="Proposed values">
      <ProposedValues
        keyResult={keyResult}
        proposals={proposals}
        today={frame.today}
        mayConfirm={edits}
        onSaved={({ objective, proposals: left }) => {
          putProposals(left);
          onChanged(objective);
        }}
      />
      {mayPropose && (
        <div className="row">
          <Button onClick={() => setProposing(true)}>Propose a value…</Button>
        </div>
      )}
      {proposing && (
        <ProposeDialog
          keyResult={keyResult}
          onClose={() => setProposing(false)}
          onSaved={(left) => putProposals(left)}
        />
      )}
    </section>
  );
}

function ProposeDialog({
  keyResult,
  onClose,
  onSaved,
}: {
  keyResult: KeyResultView;
  onClose: () => void;
  onSaved: (proposals: Parameters<ReturnType<typeof useCommentsCache>['putProposals']>[0]) => void;
}) {
  const { formats } = useAppContext();
  const { today } = useWorkspaceFrame().frame;
  const [id] = useState(newId);
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const value = parseNumber(typed, formats.locale);
  const usable = value !== null && !Number.isNaN(value);
  const save = useMutation({
    mutationFn: (number: number) =>
      call('proposal.save', {
        id,
        keyResultId: keyResult.id,
        objectiveId: keyResult.objectiveId,
        day,
        value: number,
        note,
      }),
    onSuccess: ({ proposals }) => {
      onSaved(proposals);
      onClose();
    },
  });
  const refused = fieldProblems(save.error);
  const submit = () => {
    setTried(true);
    if (usable && !save.isPending) save.mutate(value);
  };
  return (
    <Dialog
      title={`Propose a value for ${keyResult.key}`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {save.isPending ? 'Saving…' : 'Propose'}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="subtle">Its owner confirms it in one click; until then nothing changes.</p>
        {save.isError && <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />}
        <NumberField
          label="Value"
          value={typed}
          unit={keyResult.unit}
          autoFocus
          problem={tried && !usable ? 'Enter the value as a number.' : refused.get('value')}
          onChange={setTyped}
        />
        <DateField label="As of" value={day} max={today} problem={refused.get('day')} onChange={setDay} />
        <TextArea label="Where it comes from" optional limit={500} value={note} onChange={setNote} />
      </div>
    </Dialog>
  );
}
