import { DateField, TextField } from '../../ui/text-fields';
import type { KeyResultDraft } from './key-result-draft';
import { SupportField } from './support-field';

/** What stands around a key result: where its number comes from, what blocks it, what it supports. */
export function KeyResultContextFields({
  objectiveId,
  keyResultKey,
  draft,
  onChange,
  problem,
}: {
  objectiveId: string;
  /** null for a new one. */
  keyResultKey: string | null;
  draft: KeyResultDraft;
  onChange: (part: Partial<KeyResultDraft>) => void;
  problem: (field: string) => string | undefined;
}) {
  return (
    <>
      <div className="field-grid">
        <TextField
          label="Link to the source"
          optional
          placeholder="https://"
          value={draft.sourceLink}
          problem={problem('sourceLink') ?? problem('source.link')}
          onChange={(sourceLink) => onChange({ sourceLink })}
        />
        <TextField
          label="Supplied by"
          optional
          placeholder="A person, a team or a system"
          value={draft.suppliedBy}
          problem={problem('suppliedBy') ?? problem('source.suppliedBy')}
          onChange={(suppliedBy) => onChange({ suppliedBy })}
        />
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.verified}
          onChange={(event) => onChange({ verified: event.target.checked })}
        />
        <span>Verified: somebody checked that the source measures this</span>
      </label>
      <TextField
        label="What stands in the way?"
        optional
        placeholder="Test data of the payment provider is missing"
        value={draft.blocker}
        problem={problem('blocker') ?? problem('blocker.what')}
        onChange={(blocker) => onChange({ blocker })}
      />
      {draft.blocker.trim() !== '' && (
        <div className="field-grid">
          <DateField
            label="Blocked since"
            value={draft.blockerSince}
            problem={problem('blockerSince') ?? problem('blocker.since')}
            onChange={(blockerSince) => onChange({ blockerSince })}
          />
          <TextField
            label="Waiting on"
            optional
            placeholder="A person or a team"
            value={draft.waitingOn}
            problem={problem('waitingOn') ?? problem('blocker.waitingOn')}
            onChange={(waitingOn) => onChange({ waitingOn })}
          />
        </div>
      )}
      <SupportField
        objectiveId={objectiveId}
        keyResultKey={keyResultKey}
        value={draft.supports}
        problem={problem('supports')}
        onChange={(supports) => onChange({ supports })}
      />
    </>
  );
}
