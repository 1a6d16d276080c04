import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { SectionMessage } from '../../ui/section-message';
import { type Conflict, type ConflictLine, conflictLines, type Side } from './conflict';

const SIDES: readonly (readonly [Side, string])[] = [
  ['mine', 'Mine'],
  ['theirs', 'Theirs'],
  ['both', 'Both'],
];

/** Somebody changed the goal or its tags meanwhile: both are shown, the person decides line by line (PRODUCT §5.1). */
export function ConflictScreen({
  conflict,
  busy,
  onResolve,
}: {
  conflict: Conflict;
  busy: boolean;
  onResolve: (sides: ReadonlyMap<number, Side>) => void;
}) {
  const [sides, setSides] = useState<ReadonlyMap<number, Side>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const differing = conflictLines(conflict).filter((line) => line.differs);
  const textChanged = conflict.baseGoal !== conflict.tagging.goal;
  return (
    <section className="stack">
      <h2 ref={heading} tabIndex={-1}>
        Somebody changed this goal meanwhile
      </h2>
      <SectionMessage tone="warning">
        <p>Nothing was written yet. Choose for each line which key results it shall have, then save again.</p>
      </SectionMessage>
      {textChanged && (
        <div className="conflict-texts">
          <GoalText title="The goal you saw" text={conflict.baseGoal} />
          <GoalText title="The goal now" text={conflict.tagging.goal} />
        </div>
      )}
      {differing.length === 0 && <p>Your tags and theirs agree on every line that is still there.</p>}
      <ul className="goal-lines">
        {differing.map((line) => (
          <ConflictRow
            key={line.index}
            line={line}
            side={sides.get(line.index) ?? 'mine'}
            onChoose={(side) => setSides(new Map(sides).set(line.index, side))}
          />
        ))}
      </ul>
      {conflict.lost.length > 0 && (
        <SectionMessage title="These lines are no longer in the goal">
          <ul>
            {conflict.lost.map((line) => (
              <li key={line.text}>
                <span dir="auto">{line.text}</span> <strong>{line.keys.join(', ')}</strong>
              </li>
            ))}
          </ul>
          <p>Their claims are kept and offered again.</p>
        </SectionMessage>
      )}
      <div className="row">
        <Button look="primary" busy={busy} onClick={() => onResolve(sides)}>
          Save again
        </Button>
      </div>
    </section>
  );
}

function ConflictRow({
  line,
  side,
  onChoose,
}: {
  line: ConflictLine;
  side: Side;
  onChoose: (side: Side) => void;
}) {
  const words = (keys: readonly string[]) => (keys.length === 0 ? 'no tags' : keys.join(', '));
  const shown: Readonly<Record<Side, string>> = {
    mine: words(line.mine),
    theirs: words(line.theirs),
    both: words([...new Set([...line.theirs, ...line.mine])]),
  };
  const addsSomething = shown.both !== shown.mine && shown.both !== shown.theirs;
  return (
    <li className="goal-line">
      <fieldset>
        <legend className="goal-line-text people-text" dir="auto">
          {line.text}
        </legend>
        <div className="row">
          {SIDES.filter(([value]) => value !== 'both' || addsSomething).map(([value, label]) => (
            <label key={value} className="check conflict-side">
              <input
                type="radio"
                name={`line-${line.index}`}
                checked={side === value}
                onChange={() => onChoose(value)}
              />
              <span>
                {label}: <strong>{shown[value]}</strong>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}

function GoalText({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <pre className="goal-preview" dir="auto">
        {text === '' ? '(empty)' : text}
      </pre>
    </div>
  );
}
