import { type Dispatch, memo, useRef, useState } from 'react';
import type { KeyResultChoice, TagLineView } from '../../../../../src/contract/views';
import { Button } from '../../ui/button';
import { KeyResultPicker } from './key-result-picker';
import { LineIssues } from './line-issues';
import { TagChip } from './tag-chip';
import { TagFlag } from './tag-flag';
import type { LineDraft, TaggingAction } from './tagging-state';

interface LineCardProps {
  line: LineDraft;
  /** What the server said about the line; absent for none. */
  view: TagLineView | undefined;
  sprintId: string;
  boardId: string | null;
  known: Readonly<Record<string, KeyResultChoice>>;
  choices: readonly KeyResultChoice[];
  dispatch: Dispatch<TaggingAction>;
}

/** One line of the goal: its text, its tags, what fits it, and its issues. Drawn again only when it changes. */
export const LineCard = memo(function LineCard(props: LineCardProps) {
  const { line, view, sprintId, boardId, known, choices, dispatch } = props;
  const [picking, setPicking] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const { index } = line;
  const offered = (view?.suggestions ?? []).filter((each) => !line.keys.includes(each.key));
  const first = [...offered, ...choices.filter((each) => !offered.some((other) => other.key === each.key))];
  const tags = view?.tags.filter((tag) => line.keys.includes(tag.key)) ?? [];
  // The button that was pressed is often gone with what it did: the keyboard goes on from its line, not from nowhere.
  const keepFocus = () =>
    requestAnimationFrame(() => document.activeElement === document.body && add.current?.focus());
  const change = (action: TaggingAction) => {
    dispatch(action);
    keepFocus();
  };
  return (
    <li className="goal-line">
      <p className="goal-line-text people-text" dir="auto">
        {line.text}
      </p>
      <div className="row">
        {line.keys.map((key) => (
          <TagChip
            key={key}
            keyText={key}
            tag={tags.find((tag) => tag.key === key)}
            choice={known[key]}
            proposed={line.proposed.includes(key)}
            onRemove={() => change({ type: 'remove', index, key })}
          />
        ))}
        {!picking && (
          <Button ref={add} compact look="subtle" icon="add" onClick={() => setPicking(true)}>
            {line.keys.length === 0 ? 'Add key result' : 'Add'}
            <span className="visually-hidden"> to “{line.text.slice(0, 60)}”</span>
          </Button>
        )}
      </div>
      {tags.map((tag) => (
        <TagFlag
          key={tag.key}
          tag={tag}
          onReplace={(by) => change({ type: 'replace', index, key: tag.key, by })}
        />
      ))}
      {picking ? (
        <KeyResultPicker
          label={`Key results for “${line.text.slice(0, 60)}”`}
          boardId={boardId}
          first={first}
          taken={line.keys}
          onPick={(choice) => dispatch({ type: 'add', index, choice })}
          onClose={() => {
            setPicking(false);
            keepFocus();
          }}
        />
      ) : (
        line.keys.length === 0 &&
        offered.length > 0 && (
          <div className="goal-line-suggestions">
            <span className="small subtle">Suggested:</span>
            {offered.slice(0, 3).map((choice) => (
              <Button
                key={choice.key}
                compact
                className="suggest"
                icon="add"
                title={`${choice.objectiveTitle} · matches “${choice.because.join('”, “')}”`}
                onClick={() => change({ type: 'add', index, choice })}
              >
                <span className="suggest-text" dir="auto">
                  {choice.key} {choice.title}
                </span>
              </Button>
            ))}
          </div>
        )
      )}
      <LineIssues line={line} sprintId={sprintId} dispatch={dispatch} />
    </li>
  );
});
