import { useState } from 'react';
import type { PlanningIssue } from '../../../../../src/contract/planning/answers';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { Button } from '../../ui/button';
import { SuggestedLinks } from './suggested-links';
import type { Suggester } from './suggester';
import { type TargetChoice, TargetPicker } from './target-picker';
import { TriedLinks } from './tried-links';
import type { Tries, TryAction } from './tries';

/** An issue that came in since the start: its key result, or the question which one it helps. */
export function AddedIssue({
  issue,
  shown,
  serves,
  tries,
  dispatch,
  suggester,
  choices,
  boardId,
  today,
}: {
  issue: PlanningIssue;
  shown: Issue | undefined;
  /** What it counts for, in words; empty: unaligned. */
  serves: readonly string[];
  tries: Tries;
  dispatch: (action: TryAction) => void;
  suggester: Suggester | null;
  choices: readonly TargetChoice[];
  boardId: string;
  today: string;
}) {
  const formats = useFormats();
  const [picking, setPicking] = useState(false);
  const isTried = (tries.links.get(issue.id) ?? []).length > 0;
  return (
    <li className="plan-issue">
      <span className="plan-issue-text">
        <span className="plan-key">{shown?.key ?? '…'}</span> <span dir="auto">{shown?.summary ?? ''}</span>
      </span>
      <span className="small subtle">{issue.addedOn && `since ${formats.day(issue.addedOn, today)}`}</span>
      <div className="row plan-issue-tried">
        {isTried ? (
          <TriedLinks id={issue.id} tries={tries} dispatch={dispatch} />
        ) : serves.length > 0 ? (
          <span className="small" dir="auto">
            Serves {serves.join(', ')}
          </span>
        ) : (
          <>
            <span className="small">Which key result does this help?</span>
            <SuggestedLinks
              suggested={(suggester?.([shown?.parentSummary, shown?.summary].join(' ')) ?? []).slice(0, 1)}
              choices={choices}
              verb={`Link ${shown?.key ?? 'the issue'}`}
              short="Link"
              onLink={(target) => dispatch({ type: 'link', ids: [issue.id], target })}
            />
            <Button compact icon="link" aria-expanded={picking} onClick={() => setPicking(!picking)}>
              Link to…<span className="visually-hidden"> {shown?.key}</span>
            </Button>
          </>
        )}
      </div>
      {picking && (
        <TargetPicker
          label={`Key result or KRA for ${shown?.key ?? 'the issue'}`}
          boardId={boardId}
          choices={choices}
          onPick={(target) => dispatch({ type: 'link', ids: [issue.id], target })}
          onClose={() => setPicking(false)}
        />
      )}
    </li>
  );
}
