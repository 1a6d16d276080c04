import type { Issue } from '../../client/issues';
import { Button } from '../../ui/button';
import { SectionMessage } from '../../ui/section-message';
import { useMessageFocus } from '../../ui/use-message-focus';
import { outcomeWords } from './outcome-text';
import type { Outcome } from './to-do';

/** What was done, and what was not with its reason and a retry. Takes the focus: it answers what the person did. */
export function OutcomeMessage({
  outcome,
  issues,
  busy,
  onRetry,
}: {
  outcome: Outcome;
  issues: ReadonlyMap<string, Issue>;
  busy: boolean;
  /** Absent where nothing is left to try. */
  onRetry: (() => void) | undefined;
}) {
  const message = useMessageFocus<HTMLDivElement>(true);
  const { refused } = outcome;
  const names = new Map(
    [...issues.values()].flatMap((issue) => [
      [issue.id, issue.key] as const,
      ...(issue.parentId === null ? [] : [[issue.parentId, issue.parentKey ?? 'an epic'] as const]),
    ]),
  );
  return (
    <SectionMessage
      ref={message}
      tone={refused.length === 0 ? 'success' : 'warning'}
      title={outcomeWords(outcome)}
      actions={
        refused.length > 0 &&
        onRetry && (
          <Button icon="refresh" busy={busy} onClick={onRetry}>
            Try the rest again
          </Button>
        )
      }
    >
      {refused.length > 0 && (
        <>
          <ul className="plain-list">
            {refused.map(({ ids, message: why }) => (
              <li key={`${ids.join()} ${why}`}>
                {ids.map((id) => names.get(id) ?? 'an issue').join(', ')}: <span dir="auto">{why}</span>
              </li>
            ))}
          </ul>
          <p>What was not done is still tried below.</p>
        </>
      )}
    </SectionMessage>
  );
}
