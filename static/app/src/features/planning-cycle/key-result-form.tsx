import type { ObjectiveView } from '../../../../../src/contract/views';
import { KeyResultDialog } from '../okr-forms/key-result-dialog';
import type { KeyResultDraft } from '../okr-forms/key-result-draft';

/** The form of a key result with what a sentence said, loaded when a sentence leaves something open. */
export default function KeyResultForm(props: {
  objective: ObjectiveView;
  given: Partial<KeyResultDraft>;
  onClose: () => void;
  onSaved: (objective: ObjectiveView) => void;
}) {
  return <KeyResultDialog {...props} />;
}
