import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CloseView } from '../../../../../src/contract/reviews/views';
import type { CycleView } from '../../../../../src/contract/views';
import { call } from '../../client/call';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-fields';
import { LONG_TEXT } from '../okr-forms/long-text';
import { SaveFooter } from '../okr-forms/save-footer';

/** Objectives of one call. */
const AT_ONCE = 8;

/** Reopens a closed cycle with one objective, or all that are shown; a reason is asked. */
export function ReopenDialog({
  view,
  onClose,
  onReopened,
}: {
  view: CloseView;
  onClose: () => void;
  onReopened: (cycle: CycleView) => void;
}) {
  const closed = view.objectives.filter((each) => each.closed !== null);
  const [what, setWhat] = useState('all');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const ids = closed.filter(({ id }) => what === 'all' || id === what).map(({ id }) => id);
      let cycle = view.cycle;
      for (let at = 0; at === 0 || at < ids.length; at += AT_ONCE) {
        const objectiveIds = ids.slice(at, at + AT_ONCE);
        cycle = await call('close.reopen', { cycleId: view.cycle.id, objectiveIds, reason });
      }
      return cycle;
    },
    onSuccess: (cycle) => {
      onReopened(cycle);
      onClose();
    },
  });
  const submit = () => {
    setTried(true);
    if (reason.trim() !== '' && !save.isPending) save.mutate();
  };
  return (
    <Dialog
      title={`Reopen ${view.cycle.name}`}
      onClose={onClose}
      onSubmit={submit}
      footer={<SaveFooter label="Reopen" busy={save.isPending} onCancel={onClose} />}
    >
      <div className="stack">
        {save.error !== null && (
          <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={submit} />
        )}
        <p className="subtle">What was written for the closing is kept: closing again begins there.</p>
        <Select
          label="Objectives to reopen"
          value={what}
          options={[
            { value: 'all', label: `All ${closed.length} shown here` },
            ...closed.map(({ id, key, title }) => ({ value: id, label: `${key} ${title}` })),
          ]}
          onChange={setWhat}
        />
        <TextArea
          label="Why is it reopened?"
          autoFocus
          limit={LONG_TEXT}
          value={reason}
          problem={tried && reason.trim() === '' ? 'Say why.' : undefined}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
