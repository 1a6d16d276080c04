import type { QueueItem } from '../../../../../src/contract/checkins/answers';
import { useFormats } from '../../client/app-context';
import { usePeople } from '../../client/people';
import { OutcomeBar } from '../../ui/outcome-bar';
import { SectionMessage } from '../../ui/section-message';
import { outcomeWords } from '../okr/outcome-words';
import { StatusLine } from '../okr/status-line';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { dueWords } from './queue-words';

/** Which key result is asked about, how it stands, and what was said of it last time. */
export function QueueHeader({
  item,
  today,
  place,
  headingId,
}: {
  item: QueueItem;
  today: string;
  place: { readonly number: number; readonly of: number };
  headingId: string;
}) {
  const formats = useFormats();
  const { go } = useWorkspaceFrame();
  const { keyResult, automation, last } = item;
  const owner = usePeople([keyResult.ownerId])(keyResult.ownerId);
  return (
    <header className="stack-tight">
      <p className="row-facts small subtle">
        <strong className="tabular" role="status">
          {place.number} of {place.of}
        </strong>
        <span>{dueWords(item.dueOn, today, formats)}</span>
        <span className="people-text" dir="auto">
          {item.objectiveKey} {item.objectiveTitle} · {item.teamName}
        </span>
      </p>
      <h2 id={headingId} className="people-text" dir="auto">
        <button
          type="button"
          className="text-link"
          title="Open its page"
          onClick={() => go({ keyResult: keyResult.key })}
        >
          {keyResult.key}
        </button>{' '}
        {keyResult.title}
      </h2>
      <StatusLine status={keyResult.status} />
      <OutcomeBar
        progress={keyResult.progress}
        expected={keyResult.expected}
        label={outcomeWords(keyResult, formats)}
      />
      <p className="small tabular">{outcomeWords(keyResult, formats)}</p>
      {item.as === 'stand-in' && (
        <p className="small subtle">
          {owner ? `You stand in for ${owner.name}.` : 'It has no owner; you stand in for the team’s lead.'}
        </p>
      )}
      {automation && (automation.failing || automation.value !== null) && (
        <SectionMessage tone={automation.failing ? 'warning' : 'info'}>
          {automation.failing ? (
            <p dir="auto">
              Automation could not read the value: {automation.message} The last known value stands; enter the
              one of today.
            </p>
          ) : (
            <p>
              Automation read {formats.amount(automation.value ?? 0, keyResult.unit, keyResult.decimals)}
              {automation.at !== null && `, ${formats.moment(automation.at)}`}. If that is right, choose “No
              new number” and say how sure you are.
            </p>
          )}
        </SectionMessage>
      )}
      {last && last.learned.trim() !== '' && (
        <blockquote className="queue-last small">
          <p className="subtle">Last time, {formats.day(last.day, today)}:</p>
          <p className="people-text queue-text" dir="auto">
            {last.learned}
          </p>
        </blockquote>
      )}
    </header>
  );
}
