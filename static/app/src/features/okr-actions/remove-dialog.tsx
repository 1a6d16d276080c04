import { useMutation } from '@tanstack/react-query';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { useWorkspaceCache } from '../workspace/use-workspace';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { useFlags } from './use-flags';

interface RemoveDialogProps {
  how: 'archive' | 'delete';
  objective: ObjectiveView;
  /** What goes, where it is not the whole objective. */
  keyResult: KeyResultView | undefined;
  onClose: () => void;
}

/** Says what goes and that it can come back; then a message stays with the way back. */
export function RemoveDialog({ how, objective, keyResult, onClose }: RemoveDialogProps) {
  const { formats } = useAppContext();
  const { go, address } = useWorkspaceFrame();
  const cache = useWorkspaceCache();
  const { show } = useFlags();
  const what = keyResult ?? objective;
  const { key } = what;
  const back = how === 'archive' && objective.archived;
  const act = useMutation({
    mutationFn: async () => {
      const ids = { objectiveId: objective.id };
      if (how === 'archive') {
        const name = back ? 'objective.unarchive' : 'objective.archive';
        const saved = await call(name, { ...ids, revision: objective.revision });
        cache.putObjective(saved);
        if (!back) cache.dropObjective(objective.id);
        const undo = async () => {
          const other = back ? 'objective.archive' : 'objective.unarchive';
          cache.putObjective(await call(other, { ...ids, revision: saved.revision }));
          if (back) cache.dropObjective(objective.id);
        };
        show({
          text: back ? `${key} is out of the archive.` : `${key} is archived.`,
          action: { label: 'Undo', run: undo },
        });
        return;
      }
      if (keyResult) {
        const both = { ...ids, keyResultId: keyResult.id };
        const { objective: left } = await call('keyResult.delete', {
          ...both,
          revision: keyResult.revision,
        });
        cache.putObjective(left);
        const undo = async () => cache.putObjective(await call('keyResult.restore', both));
        show({ text: `${key} is deleted.`, action: { label: 'Undo', run: undo } });
        return;
      }
      await call('objective.delete', { ...ids, revision: objective.revision });
      cache.dropObjective(objective.id);
      const undo = async () => cache.putObjective(await call('objective.restore', ids));
      show({ text: `${key} is deleted.`, action: { label: 'Undo', run: undo } });
    },
    onSuccess: () => {
      onClose();
      if (address.keyResult !== null) go({ keyResult: null });
    },
  });
  const verb = how === 'delete' ? 'Delete' : back ? 'Take out of the archive' : 'Archive';
  const others = objective.keyResults.length;
  return (
    <Dialog
      title={`${verb}: ${key}`}
      onClose={onClose}
      onSubmit={() => !act.isPending && act.mutate()}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look={how === 'delete' ? 'danger' : 'primary'} busy={act.isPending}>
            {verb} {key}
          </Button>
        </>
      }
    >
      <div className="stack">
        {act.error && (
          <ErrorMessage
            error={act.error}
            since={act.submittedAt}
            {...(act.error instanceof Error ? { onRetry: () => act.mutate() } : {})}
          />
        )}
        <p className="people-text" dir="auto">
          <strong>{key}</strong> {what.title}
        </p>
        {how === 'delete' ? (
          <p>
            {keyResult === undefined && others > 0 && `Its ${plural(others, 'key result')} go along. `}
            It leaves every list at once. Undo, or “Archived or deleted” under “Teams & boards”, brings it
            back with its history for {formats.count(30)} days; its key is never given again.
          </p>
        ) : back ? (
          <p>It stands in lists again and counts in its parent.</p>
        ) : (
          <p>
            It leaves lists and pickers and no longer counts in its parent. Its history stays, and “Archived
            or deleted” under “Teams & boards” brings it back.
          </p>
        )}
      </div>
    </Dialog>
  );
}
