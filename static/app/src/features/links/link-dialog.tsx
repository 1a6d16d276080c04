import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { ManyIssuesDialog } from './many-issues-dialog';
import { useKeyResultLinks } from './use-key-result-links';

/** Joins epics and issues to a key result. */
export function LinkDialog({
  keyResult,
  projectId,
  onClose,
  onLinked,
}: {
  keyResult: KeyResultView;
  projectId: string | null;
  onClose: () => void;
  onLinked: (objective: ObjectiveView) => void;
}) {
  const { id, objectiveId, key, title } = keyResult;
  const known = useKeyResultLinks(keyResult);
  return (
    <ManyIssuesDialog
      target={{
        key,
        title,
        at: { kind: 'key-result', objectiveId, keyResultId: id },
        linked: known.data?.links.map(({ issueId }) => issueId) ?? [],
      }}
      projectId={projectId}
      onClose={onClose}
      onLinked={({ objective }) => {
        if (objective) onLinked(objective);
      }}
    />
  );
}
