import './tagging.css';
import type { KeyResultChoice } from '../../../../../src/contract/views';
import { Lozenge } from '../../ui/lozenge';

/** A key result in a picker: key and title, its objective, and why it matches. */
export function KeyResultOption({
  choice,
  because,
}: {
  choice: KeyResultChoice;
  because?: readonly string[];
}) {
  return (
    <div className="option">
      <span>
        <strong>{choice.key}</strong> <span dir="auto">{choice.title}</span>{' '}
        {choice.lifecycle === 'draft' && <Lozenge tone="discovery">Draft</Lozenge>}
      </span>
      <span className="small subtle">
        <span dir="auto">{choice.objectiveTitle}</span>
        {!choice.ownTeam && ' · another team'}
        {because && because.length > 0 && ` · matches “${because.join('”, “')}”`}
      </span>
    </div>
  );
}
