import type { TaggingView } from '../../../../../src/contract/views';
import { useAppContext, useFormats } from '../../client/app-context';
import { usePeople } from '../../client/people';
import { Button } from '../../ui/button';
import { SectionMessage } from '../../ui/section-message';
import { draftChanges } from './draft-changes';

type Draft = NonNullable<TaggingView['draft']>;

/** Tags that somebody who may not write the goal has left: one click applies them, one discards them (PRODUCT §5.1). */
export function DraftOffer({
  draft,
  lines,
  busy,
  onApply,
  onDiscard,
}: {
  draft: Draft;
  /** The goal's lines as they stand in Jira. */
  lines: TaggingView['lines'];
  busy: boolean;
  onApply: () => void;
  onDiscard: () => void;
}) {
  const { moment } = useFormats();
  const { accountId } = useAppContext();
  const person = usePeople([draft.by])(draft.by);
  const changes = draftChanges({ lines }, draft);
  const words = (keys: readonly string[]) => (keys.length === 0 ? 'no tags' : keys.join(', '));
  const who = draft.by === accountId ? 'You' : (person?.name ?? 'Somebody');
  return (
    <SectionMessage
      tone="discovery"
      title={`${who} left tags for this goal`}
      actions={
        <>
          <Button busy={busy} onClick={onApply}>
            Apply the draft
          </Button>
          <Button onClick={onDiscard} busy={busy}>
            Discard
          </Button>
        </>
      }
    >
      <p className="small subtle">
        {moment(draft.at)} · kept because Jira did not let {draft.by === accountId ? 'you' : 'them'} write the
        goal.
        {draft.outdated && ' The goal has changed in Jira since: look at the lines before applying.'}
      </p>
      {changes.length === 0 && <p>It changes no tags, only what the sprint claims.</p>}
      <ul>
        {changes.map((line) => (
          <li key={line.index}>
            <span dir="auto">{line.text}</span>: <strong>{words(line.next)}</strong>
            {line.now.length > 0 && <span className="subtle"> (now {words(line.now)})</span>}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}
