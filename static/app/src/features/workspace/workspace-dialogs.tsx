import { useAppContext } from '../../client/app-context';
import { Dialog } from '../../ui/dialog';
import { ErrorMessage } from '../../ui/error-message';
import { AutomationDialog } from '../automation/automation-dialog';
import { ChangeReviewDialog } from '../change-review/change-review-dialog';
import { ChangesDialog } from '../change-review/changes-dialog';
import { usePutReviews } from '../change-review/use-put-reviews';
import { CheckInDialog } from '../check-in/check-in-dialog';
import { LinkDialog } from '../links/link-dialog';
import { PlaceKeyResultDialog } from '../okr-actions/place-key-result-dialog';
import { PlaceObjectiveDialog } from '../okr-actions/place-objective-dialog';
import { RemoveDialog } from '../okr-actions/remove-dialog';
import { KeyResultDialog } from '../okr-forms/key-result-dialog';
import { ObjectiveDialog } from '../okr-forms/objective-dialog';
import { SaveTemplateDialog } from '../templates/save-template-dialog';
import { TemplateDialog } from '../templates/template-dialog';
import { CycleDialog } from './cycles/cycle-dialog';
import { checkInAsView } from './key-result/key-result-cache';
// Here because it comes late as well: what follows changes has no place of its own on the page.
import './overview/follow-overview';
import { TeamDialog } from './teams/team-dialog';
import { useWholeObjective } from './use-whole-objective';
import { useWorkspaceCache } from './use-workspace';
import { useWorkspaceFrame, type WorkspaceDialog } from './workspace-context';

/** The page's dialogs, loaded when the first one opens. Each gets what stands now, so that a reload reaches it. */
export default function WorkspaceDialogs({
  dialog,
  onClose,
}: {
  dialog: WorkspaceDialog;
  onClose: () => void;
}) {
  const { place } = useAppContext();
  const { frame, workspace, rights, go, putObjective } = useWorkspaceFrame();
  const cache = useWorkspaceCache();
  const putReviews = usePutReviews();
  const { objective, error, since, retry } = useWholeObjective(
    'objectiveId' in dialog && dialog.kind !== 'changes' ? dialog.objectiveId : null,
  );
  const keyResult =
    'keyResultId' in dialog && dialog.keyResultId !== undefined
      ? objective?.keyResults.find(({ id }) => id === dialog.keyResultId)
      : undefined;
  if (error !== null) {
    return (
      <Dialog title="Not read" onClose={onClose}>
        <ErrorMessage error={error} since={since} onRetry={retry} />
      </Dialog>
    );
  }
  switch (dialog.kind) {
    case 'cycle':
      return (
        <CycleDialog
          cycle={frame.cycles.find(({ id }) => id === dialog.cycleId)}
          onClose={onClose}
          onSaved={(cycle) => {
            cache.putCycle(cycle);
            if (dialog.cycleId === undefined) go({ cycleId: cycle.id });
          }}
        />
      );
    case 'team': {
      const team = workspace?.teams.find(({ id }) => id === dialog.teamId);
      return team ? <TeamDialog team={team} onClose={onClose} onSaved={cache.putTeam} /> : null;
    }
    case 'new-team':
      return <TeamDialog onClose={onClose} onSaved={cache.putTeam} />;
    case 'template':
      return frame.cycleId === null ? null : (
        <TemplateDialog
          teamId={dialog.teamId}
          cycleId={frame.cycleId}
          onClose={onClose}
          onSaved={putObjective}
        />
      );
    case 'save-template':
      return objective ? <SaveTemplateDialog objective={objective} onClose={onClose} /> : null;
    case 'new-objective':
      return frame.cycleId === null ? null : (
        <ObjectiveDialog
          target={{
            teamId: dialog.teamId,
            cycleId: frame.cycleId,
            names: [
              frame.teams.find(({ id }) => id === dialog.teamId)?.name,
              frame.cycles.find(({ id }) => id === frame.cycleId)?.name,
            ],
          }}
          onClose={onClose}
          onSaved={putObjective}
        />
      );
    case 'objective':
      return objective ? (
        <ObjectiveDialog
          target={{ objective }}
          onClose={onClose}
          onSaved={putObjective}
          onReload={cache.readAgain}
        />
      ) : null;
    case 'key-result':
      return objective ? (
        <KeyResultDialog
          objective={objective}
          {...(keyResult ? { keyResult } : {})}
          onClose={onClose}
          onSaved={putObjective}
          onReload={cache.readAgain}
        />
      ) : null;
    case 'check-in':
      return keyResult ? (
        <CheckInDialog
          keyResult={keyResult}
          today={frame.today}
          corrects={dialog.corrects}
          onClose={onClose}
          onSaved={(saved, sent) => {
            putObjective(saved);
            const by = { accountId: rights.accountId, at: new Date().toISOString() };
            cache.putCheckIn(keyResult.id, checkInAsView(sent, by));
          }}
        />
      ) : null;
    case 'change-review':
      return objective ? (
        <ChangeReviewDialog
          objective={objective}
          keyResultId={dialog.keyResultId}
          onClose={onClose}
          onSaved={(saved) => {
            putObjective(saved.objective);
            putReviews(saved);
          }}
          onReload={cache.readAgain}
        />
      ) : null;
    case 'changes':
      return (
        <ChangesDialog
          objectiveId={dialog.objectiveId}
          humanKey={dialog.humanKey}
          today={frame.today}
          onClose={onClose}
        />
      );
    case 'automation':
      return keyResult ? (
        <AutomationDialog keyResult={keyResult} onClose={onClose} onSaved={putObjective} />
      ) : null;
    case 'move':
    case 'copy': {
      if (!objective) return null;
      if (dialog.keyResultId === undefined) {
        return <PlaceObjectiveDialog how={dialog.kind} objective={objective} onClose={onClose} />;
      }
      return keyResult ? (
        <PlaceKeyResultDialog
          how={dialog.kind}
          objective={objective}
          keyResult={keyResult}
          onClose={onClose}
        />
      ) : null;
    }
    case 'archive':
    case 'delete':
      return objective && (dialog.keyResultId === undefined || keyResult) ? (
        <RemoveDialog how={dialog.kind} objective={objective} keyResult={keyResult} onClose={onClose} />
      ) : null;
    case 'link':
      return keyResult ? (
        <LinkDialog
          keyResult={keyResult}
          projectId={place.projectId}
          onClose={onClose}
          onLinked={putObjective}
        />
      ) : null;
  }
}
