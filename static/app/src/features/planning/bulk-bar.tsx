import { useState } from 'react';
import type { PlanningLine } from '../../../../../src/contract/planning/answers';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { lineChoices } from './line-choices';
import { type TargetChoice, TargetPicker } from './target-picker';
import type { TryAction } from './tries';

/** What can be tried with all ticked issues at once. */
export function BulkBar({
  ids,
  lines,
  boardId,
  choices,
  movable,
  dispatch,
  onClear,
}: {
  ids: readonly string[];
  lines: readonly PlanningLine[];
  boardId: string;
  choices: readonly TargetChoice[];
  /** They are in a sprint that they can leave. */
  movable: boolean;
  dispatch: (action: TryAction) => void;
  onClear: () => void;
}) {
  const [open, setOpen] = useState<'link' | 'line' | null>(null);
  const onLines = lineChoices(lines);
  return (
    <fieldset className="plan-bulk">
      <legend className="visually-hidden">With {plural(ids.length, 'ticked issue')}</legend>
      <div className="row">
        <strong className="tabular">{ids.length} ticked</strong>
        <Button
          compact
          icon="link"
          aria-expanded={open === 'link'}
          onClick={() => setOpen(open === 'link' ? null : 'link')}
        >
          Link to…
        </Button>
        {onLines.length > 0 && (
          <Button
            compact
            aria-expanded={open === 'line'}
            onClick={() => setOpen(open === 'line' ? null : 'line')}
          >
            Put on a goal line…
          </Button>
        )}
        {movable && (
          <Button compact onClick={() => dispatch({ type: 'out', ids })}>
            Move to the backlog
          </Button>
        )}
        <Button compact look="subtle" onClick={onClear}>
          Untick all
        </Button>
      </div>
      {open === 'link' && (
        <TargetPicker
          label="Key result or KRA for the ticked issues"
          boardId={boardId}
          choices={choices}
          onPick={(target) => dispatch({ type: 'link', ids, target })}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'line' && (
        <div className="stack-tight">
          <ul className="plain-list stack-tight" aria-label="Lines of the goal">
            {onLines.map(({ id, text, keys }) => (
              <li key={id}>
                <Button compact onClick={() => dispatch({ type: 'line', ids, lineId: id })}>
                  <span dir="auto">“{text}”</span> <span className="plan-key">{keys.join(', ')}</span>
                </Button>
              </li>
            ))}
          </ul>
          {onLines.length < lines.length && (
            <p className="small subtle">
              Lines without a key result or KRA are not listed: to put work on them would align nothing.
            </p>
          )}
        </div>
      )}
    </fieldset>
  );
}
