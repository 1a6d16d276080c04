import type { ReactNode } from 'react';
import type { KeyResultView, SprintView } from '../../../../../src/contract/views';
import { useFormats } from '../../client/app-context';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Lozenge } from '../../ui/lozenge';
import { contributionWords } from '../okr/contribution-words';

const STATES = { future: 'Future', active: 'Active', closed: 'Closed' } as const;
const ACTUALS = { met: 'Met', partly: 'Partly', missed: 'Missed' } as const;
const TONES = { met: 'good', partly: 'warn', missed: 'bad' } as const;
const PLAIN = { unit: '', decimals: 1 };

interface SprintCardProps {
  sprint: SprintView;
  keyResults: ReadonlyMap<string, KeyResultView>;
  onTag: () => void;
  onReview: () => void;
  /** What stands below its goal. */
  children?: ReactNode;
}

/** A sprint's goal: its lines with their key results, what was claimed and what moved while it ran. */
export function SprintCard({ sprint, keyResults, onTag, onReview, children }: SprintCardProps) {
  const formats = useFormats();
  return (
    <div className="sprint">
      <div className="row">
        <h3 dir="auto">{sprint.name}</h3>
        <Lozenge tone={sprint.state === 'active' ? 'info' : 'neutral'}>{STATES[sprint.state]}</Lozenge>
        {sprint.start && sprint.end && (
          <span className="small subtle">{formats.dayRange(sprint.start, sprint.end)}</span>
        )}
        {sprint.foreign && <Lozenge>Of another board</Lozenge>}
        <span className="row push">
          {sprint.review && (
            <Button compact look={sprint.review === 'reviewed' ? 'default' : 'primary'} onClick={onReview}>
              Sprint review<span className="visually-hidden"> of {sprint.name}</span>
            </Button>
          )}
          <Button
            compact
            look={sprint.state === 'active' && untagged(sprint) ? 'primary' : 'default'}
            onClick={onTag}
          >
            Tag sprint goal<span className="visually-hidden"> of {sprint.name}</span>
          </Button>
        </span>
      </div>
      {sprint.hasDraft && (
        <p className="small">A draft of tags waits here for somebody who may write the goal.</p>
      )}
      {sprint.lines.length === 0 ? (
        <p className="subtle">This sprint has no goal yet. “Tag sprint goal” helps to write one.</p>
      ) : (
        <ul className="plain-list">
          {sprint.lines.map((line) => (
            <li key={line.id} className={line.withdrawn ? 'sprint-line is-withdrawn' : 'sprint-line'}>
              <span className="people-text" dir="auto">
                {line.text}
              </span>
              {line.keys.map((key) => (
                <Chip key={key} keyText={key} title={keyResults.get(key)?.title} />
              ))}
              {line.actual && <Lozenge tone={TONES[line.actual]}>{ACTUALS[line.actual]}</Lozenge>}
              {line.withdrawn && (
                <span className="small subtle">withdrawn {formats.day(line.withdrawn)}</span>
              )}
              {line.keys.length === 0 && !line.withdrawn && (
                <span className="small subtle">serves no key result yet</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {sprint.contributions.length > 0 && (
        <ul className="plain-list small subtle">
          {sprint.contributions.map((contribution) => (
            <li key={contribution.key}>
              <strong>{contribution.key}</strong>{' '}
              {contributionWords(contribution, keyResults.get(contribution.key) ?? PLAIN, formats)}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

const untagged = (sprint: SprintView): boolean => sprint.lines.every((line) => line.keys.length === 0);
