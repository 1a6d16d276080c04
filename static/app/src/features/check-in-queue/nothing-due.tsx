import type { CheckInQueue } from '../../../../../src/contract/checkins/answers';
import { useFormats } from '../../client/app-context';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { whenWords } from './queue-words';

/** "Next: KR-4 Faster answers, on Monday". */
export function NextDue({ queue }: { queue: CheckInQueue }) {
  const formats = useFormats();
  if (queue.next === null) return null;
  const { key, title, dueOn } = queue.next;
  return (
    <p className="people-text" dir="auto">
      Next: {key} {title}, {whenWords(dueOn, queue.today, formats)}.
    </p>
  );
}

/** Nobody waits: says what comes next, or how key results come to ask. */
export function NothingDue({ queue }: { queue: CheckInQueue }) {
  const { go } = useWorkspaceFrame();
  const overview = <Button onClick={() => go({ tab: 'overview', part: null })}>Go to the Overview</Button>;
  if (queue.owned > 0) {
    return (
      <EmptyState title="Nothing is due" actions={overview}>
        <NextDue queue={queue} />
        <p>You may check in any time before, on the key result’s own page.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No key result of yours runs here" actions={overview}>
      <p>
        Whoever owns a key result is asked here for its value once in its rhythm: the number now, how sure you
        are, and what you learned. Become the owner of one in its form, on the Overview.
      </p>
    </EmptyState>
  );
}
