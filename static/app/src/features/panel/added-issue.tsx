import { useEffect, useRef, useState } from 'react';
import type { AddedIssue as Added } from '../../../../../src/contract/boards/added';
import type { EstimateUnit } from '../../../../../src/domain/alignment/time-estimates';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/skeleton';
import { effortWords } from '../planning/effort-words';
import { SuggestedLinks } from '../planning/suggested-links';
import type { Suggester } from '../planning/suggester';
import { type TargetChoice, TargetPicker } from '../planning/target-picker';
import type { Target } from '../planning/tries';

interface AddedIssueProps {
  issue: Added;
  /** As Jira shows it to the person; undefined until it is read. */
  shown: Issue | undefined;
  /** What it counts for, in words; empty: nothing. */
  serves: readonly string[];
  estimatedIn: EstimateUnit;
  suggester: Suggester | null;
  choices: readonly TargetChoice[];
  boardId: string;
  today: string;
  busy: boolean;
  onLink: (target: Target) => void;
}

/** An issue that came in: what it serves, or the question, with the likeliest answer one click away. */
export function AddedIssue(props: AddedIssueProps) {
  const { issue, shown, serves, estimatedIn, today, onLink } = props;
  const formats = useFormats();
  const served = useRef<HTMLSpanElement>(null);
  const [asked, setAsked] = useState(false);
  const isServed = serves.length > 0;
  // What was pressed is gone: who did it goes on from what came of it.
  useEffect(() => {
    if (asked && isServed) served.current?.focus();
  }, [asked, isServed]);
  return (
    <li className="added-issue">
      {shown ? (
        <span>
          <span className="added-key">{shown.key}</span> <span dir="auto">{shown.summary}</span>
        </span>
      ) : (
        <Skeleton width="60%" />
      )}
      <span className="small subtle tabular added-facts">
        {`since ${formats.day(issue.addedOn, today)}`}
        {issue.points !== null && ` · ${effortWords(issue.points, estimatedIn, formats)}`}
      </span>
      {isServed ? (
        <span ref={served} tabIndex={-1} className="small added-serves" dir="auto">
          Serves {serves.join(', ')}
        </span>
      ) : (
        <Question
          {...props}
          onLink={(target) => {
            setAsked(true);
            onLink(target);
          }}
        />
      )}
    </li>
  );
}

function Question({ shown, suggester, choices, boardId, busy, onLink }: AddedIssueProps) {
  const [picking, setPicking] = useState(false);
  const key = shown?.key ?? 'the issue';
  const words = [shown?.parentSummary, shown?.summary].filter(Boolean).join(' ');
  return (
    <div className="row added-question">
      <span className="small">Which key result does this help?</span>
      {!busy && (
        <SuggestedLinks
          suggested={(suggester?.(words, shown?.summary) ?? []).slice(0, 1)}
          choices={choices}
          verb={`Link ${key}`}
          short="Link"
          onLink={onLink}
        />
      )}
      <Button compact icon="link" busy={busy} aria-expanded={picking} onClick={() => setPicking(!picking)}>
        Link to…<span className="visually-hidden"> {key}</span>
      </Button>
      {picking && (
        <TargetPicker
          label={`Key result or KRA for ${key}`}
          boardId={boardId}
          choices={choices}
          onPick={onLink}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}
