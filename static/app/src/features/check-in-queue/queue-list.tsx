import type { CheckInQueue } from '../../../../../src/contract/checkins/answers';
import { useFormats } from '../../client/app-context';
import { classNames } from '../../ui/class-names';
import { Icon } from '../../ui/icon';
import type { QueueState } from './queue-state';
import { dueWords } from './queue-words';

/** All that wait, beside the one that is asked; a click goes there. */
export function QueueList({
  queue,
  state,
  onOpen,
}: {
  queue: CheckInQueue;
  state: QueueState;
  onOpen: (keyResultId: string) => void;
}) {
  const formats = useFormats();
  return (
    <nav className="queue-list" aria-label="Check-ins that are due">
      <ol className="plain-list">
        {queue.items.map(({ keyResult, dueOn, as }) => {
          const how = state.done[keyResult.id];
          const current = state.current === keyResult.id;
          return (
            <li key={keyResult.id}>
              <button
                type="button"
                className={classNames('queue-entry', current && 'is-current')}
                aria-current={current ? 'step' : undefined}
                aria-disabled={how === 'saved' || undefined}
                onClick={() => onOpen(keyResult.id)}
              >
                <span className="people-text" dir="auto">
                  {keyResult.key} {keyResult.title}
                </span>
                <span className="row small subtle">
                  {how === 'saved' && <Icon name="success" />}
                  {how === 'saved'
                    ? 'saved'
                    : how === 'skipped'
                      ? 'skipped'
                      : dueWords(dueOn, queue.today, formats)}
                  {as === 'stand-in' && ' · standing in'}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
