import { type Dispatch, useState } from 'react';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { LineCard } from './line-card';
import type { TaggingAction, TaggingState } from './tagging-state';

/** A goal of 10,000 characters can have thousands of lines: so many are drawn at a time. */
const PAGE = 100;
const MANY = 40;

/** The goal's lines, each with its tags. */
export function GoalLines({
  state,
  boardId,
  dispatch,
}: {
  state: TaggingState;
  boardId: string | null;
  dispatch: Dispatch<TaggingAction>;
}) {
  const [shown, setShown] = useState(PAGE);
  const { base, lines, known } = state;
  const views = new Map(base.lines.map((line) => [line.index, line]));
  const hidden = lines.length - shown;
  if (lines.length === 0) return <p className="subtle">Jira’s goal has no line that says anything yet.</p>;
  return (
    <>
      <ul className={lines.length > MANY ? 'goal-lines is-many' : 'goal-lines'}>
        {lines.slice(0, shown).map((line) => (
          <LineCard
            key={line.index}
            line={line}
            view={views.get(line.index)}
            sprintId={base.sprint.id}
            boardId={boardId}
            known={known}
            choices={base.choices}
            dispatch={dispatch}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <div className="row">
          <Button onClick={() => setShown(shown + PAGE)}>Show more lines</Button>
          <span className="subtle">{plural(hidden, 'line')} more</span>
        </div>
      )}
    </>
  );
}
