import type { ReactNode } from 'react';
import type { PlanningIssue, PlanningLine } from '../../../../../src/contract/planning/answers';
import type { EstimateUnit } from '../../../../../src/domain/alignment/time-estimates';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Lozenge } from '../../ui/lozenge';
import { estimateWords } from './effort-words';
import { TriedLinks } from './tried-links';
import type { Tries, TryAction } from './tries';

/** An issue of the plan: tick, key, summary, status, estimate; what is tried with it, and what else can be. */
export function IssueRow({
  issue,
  shown,
  ticked,
  onTick,
  tries,
  dispatch,
  lines,
  estimatedIn,
  children,
}: {
  issue: PlanningIssue;
  /** As Jira shows it to the person; undefined until it is read, or where it is gone. */
  shown: Issue | undefined;
  ticked: boolean;
  onTick: (on: boolean) => void;
  tries: Tries;
  dispatch: (action: TryAction) => void;
  lines: readonly PlanningLine[];
  /** What the board estimates in; null where it estimates nothing. */
  estimatedIn: EstimateUnit | null;
  children?: ReactNode;
}) {
  const formats = useFormats();
  const out = tries.out.has(issue.id);
  const line = lines.find(({ id }) => id === tries.lines.get(issue.id));
  return (
    <li className={classNames('plan-issue', out && 'is-out')}>
      <label className="check">
        <input type="checkbox" checked={ticked} onChange={(event) => onTick(event.target.checked)} />
        <span className="plan-issue-text">
          <span className="plan-key">{shown?.key ?? '…'}</span> <span dir="auto">{shown?.summary ?? ''}</span>
        </span>
      </label>
      <span className="small subtle tabular plan-issue-facts">
        {shown?.statusName && <span>{shown.statusName}</span>}
        {estimatedIn !== null && <span>{estimateWords(issue.points, estimatedIn, formats)}</span>}
      </span>
      <div className="row plan-issue-tried">
        <TriedLinks id={issue.id} tries={tries} dispatch={dispatch} />
        {line && (
          <>
            <Lozenge tone="discovery">On line “{line.text.slice(0, 40)}”</Lozenge>
            <Button compact look="subtle" onClick={() => dispatch({ type: 'off-line', id: issue.id })}>
              Take off<span className="visually-hidden"> the line {shown?.key}</span>
            </Button>
          </>
        )}
        {out && (
          <>
            <Lozenge tone="discovery">To the backlog</Lozenge>
            <Button compact look="subtle" onClick={() => dispatch({ type: 'stay', ids: [issue.id] })}>
              Keep it<span className="visually-hidden"> in the sprint: {shown?.key}</span>
            </Button>
          </>
        )}
        {children}
      </div>
    </li>
  );
}
