import { useEffect, useRef } from 'react';
import type { CheckInQueue } from '../../../../../src/contract/checkins/answers';
import { useFormats } from '../../client/app-context';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { NextDue } from './nothing-due';
import { countOf, type QueueState } from './queue-state';
import { type SavedCheckIn, savedWords } from './saved-line';

/** Through with all: what was said, with the way to put it right, and what was left out. */
export function QueueDone({
  queue,
  state,
  saved,
  onCorrect,
  onAgain,
}: {
  queue: CheckInQueue;
  state: QueueState;
  saved: readonly SavedCheckIn[];
  onCorrect: (saved: SavedCheckIn) => void;
  onAgain: () => void;
}) {
  const formats = useFormats();
  const { go } = useWorkspaceFrame();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const skipped = countOf(state, 'skipped');
  return (
    <section className="stack queue-form" aria-label="Done">
      <h2 ref={heading} tabIndex={-1}>
        {skipped === 0 ? 'All checked in' : 'Through the list'}
      </h2>
      <p>
        {plural(saved.length, 'check-in')} saved{skipped > 0 && `, ${skipped} skipped`}.{' '}
        {skipped > 0 && 'What was skipped stays due.'}
      </p>
      {saved.length > 0 && (
        <ul className="plain-list">
          {saved.map((each) => (
            <li key={each.keyResult.id} className="row">
              <span className="people-text" dir="auto">
                {each.keyResult.key} {each.keyResult.title}: {savedWords(each, formats)}
              </span>
              {each.checkIn && (
                <Button compact look="subtle" onClick={() => onCorrect(each)}>
                  Correct…<span className="visually-hidden"> {each.keyResult.key}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <NextDue queue={queue} />
      <div className="row">
        {skipped > 0 && (
          <Button look="primary" onClick={onAgain}>
            Go through what was skipped
          </Button>
        )}
        <Button onClick={() => go({ tab: 'overview', part: null })}>Go to the Overview</Button>
      </div>
    </section>
  );
}
