import type { KeyResultView, ObjectiveView, PanelView } from '../../../../../src/contract/views';
import { CheckInDialog } from '../check-in/check-in-dialog';
import { LinkDialog } from '../links/link-dialog';
import { KeyResultDialog } from '../okr-forms/key-result-dialog';
import { ObjectiveDialog } from '../okr-forms/objective-dialog';

/** What is open above the panel. */
export type PanelDialog =
  | { readonly kind: 'check-in'; readonly keyResult: KeyResultView; readonly warning?: string }
  | { readonly kind: 'link'; readonly keyResult: KeyResultView }
  | { readonly kind: 'key-result'; readonly objective: ObjectiveView; readonly keyResult?: KeyResultView }
  | { readonly kind: 'objective'; readonly objective?: ObjectiveView };

interface PanelDialogsProps {
  dialog: PanelDialog;
  panel: PanelView;
  onClose: () => void;
  onObjective: (objective: ObjectiveView) => void;
  /** Reads the panel anew: a new value moves what its sprints are shown beside. */
  onReload: () => void;
}

/** The panel's dialogs: loaded when the first one opens. */
export default function PanelDialogs({ dialog, panel, onClose, onObjective, onReload }: PanelDialogsProps) {
  switch (dialog.kind) {
    case 'check-in':
      return (
        <CheckInDialog
          keyResult={dialog.keyResult}
          today={panel.today}
          warning={dialog.warning}
          onClose={onClose}
          onSaved={(objective) => {
            onObjective(objective);
            onReload();
          }}
        />
      );
    case 'link':
      return (
        <LinkDialog
          keyResult={dialog.keyResult}
          projectId={panel.board.projectId}
          onClose={onClose}
          onLinked={onObjective}
        />
      );
    case 'key-result':
      return (
        <KeyResultDialog
          objective={dialog.objective}
          {...(dialog.keyResult ? { keyResult: dialog.keyResult } : {})}
          onClose={onClose}
          onSaved={onObjective}
        />
      );
    case 'objective': {
      if (dialog.objective) {
        return (
          <ObjectiveDialog target={{ objective: dialog.objective }} onClose={onClose} onSaved={onObjective} />
        );
      }
      if (!panel.team || !panel.cycle) return null;
      return (
        <ObjectiveDialog
          target={{
            teamId: panel.team.id,
            cycleId: panel.cycle.id,
            names: [panel.team.name, panel.cycle.name],
          }}
          onClose={onClose}
          onSaved={onObjective}
        />
      );
    }
  }
}
