import { useState } from 'react';
import type { ObjectiveView } from '../../../../../src/contract/views';
import type { Finding } from '../../../../../src/domain/coach/advice/finding';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SectionMessage } from '../../ui/section-message';
import { activateAll, type NotActivated } from './activate-all';
import { keyOf, type PlanDraft, titleOf } from './activation';
import { CoachComments } from './coach-comments';

/** Lists what is still open in the drafts, then activates those chosen (PRODUCT §5.7). The coach blocks nothing. */
export default function ActivateDialog({
  drafts,
  findingsOf,
  onSaved,
  onClose,
}: {
  drafts: readonly PlanDraft[];
  findingsOf: (draft: PlanDraft) => readonly Finding[];
  onSaved: (objective: ObjectiveView) => void;
  onClose: () => void;
}) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<readonly NotActivated[]>([]);
  const [done, setDone] = useState(0);
  const chosen = drafts.filter((draft) => !left.has(keyOf(draft)) && !isBelowLeft(draft, left));
  const activate = async () => {
    if (busy || chosen.length === 0) return;
    setBusy(true);
    const problems = await activateAll(chosen, onSaved);
    setBusy(false);
    setDone(chosen.length - problems.length);
    setFailed(problems);
    if (problems.length === 0) onClose();
  };
  const toggle = (key: string) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    <Dialog
      title="Activate drafts"
      onClose={onClose}
      onSubmit={() => void activate()}
      footer={
        <>
          <Button look="subtle" onClick={onClose}>
            {failed.length > 0 ? 'Close' : 'Cancel'}
          </Button>
          <Button type="submit" look="primary" busy={busy} off={chosen.length === 0}>
            {busy ? 'Activating…' : `Activate ${chosen.length}`}
          </Button>
        </>
      }
    >
      <div className="stack">
        {failed.length > 0 && (
          <SectionMessage tone="error" title={`${done} activated, ${failed.length} not`}>
            <ul className="plain-list">
              {failed.map(({ key, why }) => (
                <li key={key}>
                  {key}: {why}
                </li>
              ))}
            </ul>
            <p>What was not activated is still a draft, as it was. Try again, or activate it later.</p>
          </SectionMessage>
        )}
        <p>From then on they have a status, ask for check-ins and count in the roll-up.</p>
        <ul className="activate-list" aria-label="Drafts">
          {drafts.map((draft) => {
            const key = keyOf(draft);
            const findings = findingsOf(draft);
            return (
              <li key={key} className={draft.kind === 'key-result' ? 'is-below' : undefined}>
                <label className="activate-choice">
                  <input
                    type="checkbox"
                    checked={chosen.includes(draft)}
                    disabled={isBelowLeft(draft, left)}
                    onChange={() => toggle(key)}
                  />
                  <span>
                    <span className="small subtle">{key}</span>{' '}
                    <span className="people-text" dir="auto">
                      {titleOf(draft)}
                    </span>
                  </span>
                </label>
                {findings.length === 0 ? (
                  <p className="small subtle activate-open">Nothing open</p>
                ) : (
                  <CoachComments findings={findings} of={key} />
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}

/** A key result cannot run below an objective that stays a draft. */
const isBelowLeft = (draft: PlanDraft, left: ReadonlySet<string>): boolean =>
  draft.kind === 'key-result' && draft.objective.lifecycle === 'draft' && left.has(draft.objective.key);
