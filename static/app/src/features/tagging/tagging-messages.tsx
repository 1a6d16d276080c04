import type { TaggingView } from '../../../../../src/contract/views';
import { SectionMessage } from '../../ui/section-message';
import { useMessageFocus } from '../../ui/use-message-focus';

/** How the last save ended, where the view stays open. */
export type Ended = { readonly kind: 'saved' } | { readonly kind: 'drafted'; readonly reason: string };

/** What became of the last save: brought into view, for the save was asked for at the other end. */
export function EndMessage({ ended }: { ended: Ended }) {
  const message = useMessageFocus<HTMLDivElement>(true);
  if (ended.kind === 'saved') return <SectionMessage ref={message} tone="success" title="Saved" />;
  return (
    <SectionMessage ref={message} tone="warning" title="Kept as a draft">
      <p dir="auto">{ended.reason}</p>
      <p>
        Your tags wait here. Somebody who may write the goal opens this view and applies them in one click.
      </p>
    </SectionMessage>
  );
}

/** Claims whose line is gone: kept, and offered again (PRODUCT §2). */
export function Unmatched({ lines }: { lines: TaggingView['unmatched'] }) {
  return (
    <SectionMessage title="Claims whose line is gone from the goal">
      <ul>
        {lines.map((line) => (
          <li key={line.text}>
            <span dir="auto">{line.text}</span> <strong>{line.keys.join(', ')}</strong>
          </li>
        ))}
      </ul>
      <p className="small subtle">Tag another line with the same key to take its claim over.</p>
    </SectionMessage>
  );
}
