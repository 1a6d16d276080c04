import { useState } from 'react';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import { BacklogIssues } from './backlog-issues';
import { estimateWords } from './effort-words';
import type { PlanFigures } from './plan-figures';
import type { PlanPartProps } from './sprint-plan';

/** The issues that serve something, to be tried without; and the backlog's, to be tried in. */
export default function MoreIssues({
  now,
  issues,
  ...part
}: PlanPartProps & { now: PlanFigures; issues: ReadonlyMap<string, Issue> }) {
  const { planning, check, tries, dispatch } = part;
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const aligned = check.issues.filter(
    ({ id }) => (now.alignment?.byIssue.get(id)?.side ?? 'unaligned') !== 'unaligned',
  );
  const keys = new Map([
    ...planning.keyResults.map(({ id, key }) => [id, key] as const),
    ...planning.areas.map(({ id, key }) => [id, key] as const),
  ]);
  const servedBy = (id: string) =>
    (now.alignment?.byIssue.get(id)?.shares ?? []).flatMap((share) => keys.get(share.id) ?? []);
  return (
    <>
      {aligned.length > 0 && (
        <details className="disclosure">
          <summary>Aligned issues ({aligned.length}): untick to try without</summary>
          <ul className="plan-issues">
            {aligned.map((issue) => {
              const shown = issues.get(issue.id);
              return (
                <li key={issue.id} className="plan-issue">
                  <label className="check">
                    <input
                      type="checkbox"
                      checked={!tries.out.has(issue.id)}
                      onChange={(event) =>
                        dispatch({ type: event.target.checked ? 'stay' : 'out', ids: [issue.id] })
                      }
                    />
                    <span className="plan-issue-text">
                      <span className="plan-key">{shown?.key ?? '…'}</span>{' '}
                      <span dir="auto">{shown?.summary ?? ''}</span>
                    </span>
                  </label>
                  <span className="small subtle tabular plan-issue-facts">
                    <span>{servedBy(issue.id).join(', ')}</span>
                    {planning.board.estimateField !== null && (
                      <span>{estimateWords(issue.points, now.estimatedIn, formats)}</span>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <details className="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Bring in from the backlog: tick to try with</summary>
        {open && <BacklogIssues {...part} />}
      </details>
    </>
  );
}
