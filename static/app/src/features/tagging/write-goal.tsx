import type { KeyResultChoice } from '../../../../../src/contract/views';
import { EmptyState } from '../../ui/empty-state';
import { KeyResultPicker } from './key-result-picker';

export interface WrittenLine {
  readonly key: string;
  readonly text: string;
}

/** A sprint without a goal: choose key results, say in a line each what the sprint will do for them. */
export function WriteGoal({
  choices,
  boardId,
  lines,
  onChange,
  onLearn,
}: {
  choices: readonly KeyResultChoice[];
  boardId: string | null;
  lines: readonly WrittenLine[];
  onChange: (lines: readonly WrittenLine[]) => void;
  onLearn: (choice: KeyResultChoice) => void;
}) {
  const toggle = (choice: KeyResultChoice, on: boolean) => {
    onLearn(choice);
    const others = lines.filter((line) => line.key !== choice.key);
    onChange(on ? [...others, { key: choice.key, text: choice.title }] : others);
  };
  return (
    <section className="stack">
      <div>
        <h2>This sprint has no goal yet</h2>
        <p className="subtle">Write one from the key results it should move: one line for each.</p>
      </div>
      {choices.length === 0 && (
        <EmptyState title="This team has no key results yet">
          Find one of another team below, or add an objective in the OKR panel of the board first.
        </EmptyState>
      )}
      <ul className="sprint-issues">
        {choices.slice(0, 30).map((choice) => (
          <li key={choice.key}>
            <label className="check">
              <input
                type="checkbox"
                checked={lines.some((line) => line.key === choice.key)}
                onChange={(event) => toggle(choice, event.target.checked)}
              />
              <span>
                <strong>{choice.key}</strong> <span dir="auto">{choice.title}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <KeyResultPicker
        label="Find another key result"
        boardId={boardId}
        first={choices}
        taken={lines.map((line) => line.key)}
        onPick={(choice) => toggle(choice, true)}
      />
      {lines.map((line) => (
        <label key={line.key} className="write-line">
          <span className="field-label">What will the sprint do for {line.key}?</span>
          <input
            className="input"
            dir="auto"
            value={line.text}
            maxLength={500}
            onChange={(event) =>
              onChange(
                lines.map((each) => (each.key === line.key ? { ...each, text: event.target.value } : each)),
              )
            }
          />
        </label>
      ))}
    </section>
  );
}
