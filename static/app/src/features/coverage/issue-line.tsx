import { Suspense, useState } from 'react';
import type { CellIssue } from '../../../../../src/contract/alignment/answers';
import { useFormats } from '../../client/app-context';
import type { Issue } from '../../client/issues';
import type { Formats } from '../../format/formats';
import { Button } from '../../ui/button';
import { latePart } from '../../ui/late-part';
import { Skeleton } from '../../ui/skeleton';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import type { Grid } from './coverage-grid';
import { effortNumber } from './effort-words';
import { IssueLink } from './issue-link';

const ThroughlineOf = latePart(() => import('./throughline-of'));

/** An issue behind a number; its throughline unfolds below it. */
export function IssueLine({
  found,
  issue,
  above,
  unit,
  weighs,
  read,
}: {
  found: CellIssue;
  issue: Issue | undefined;
  above: Issue | undefined;
  unit: Grid['unit'];
  weighs: boolean;
  read: boolean;
}) {
  const formats = useFormats();
  const { frame } = useWorkspaceFrame();
  const [open, setOpen] = useState(false);
  const name = issue?.key ?? 'this issue';
  return (
    <>
      <tr>
        <th scope="row">
          <div className="stack-tight">
            <span>
              {issue ? (
                <IssueLink issue={issue} />
              ) : (
                <span className="subtle">{read ? 'An issue that is gone' : '…'}</span>
              )}
            </span>
            <span className="facts-line">
              <span className="small subtle">Through {throughWords(found, above)}</span>
              <Button compact look="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
                {open ? 'Hide its throughline' : 'Throughline'}
                <span className="visually-hidden"> of {name}</span>
              </Button>
            </span>
          </div>
        </th>
        {weighs && <td className="tabular">{number(found.planned, unit, formats)}</td>}
        {weighs && <td className="tabular">{number(found.done, unit, formats)}</td>}
        <td className="small">
          {[
            issue?.statusName,
            ...(found.doneOn === null ? [] : [`completed ${formats.day(found.doneOn, frame.today)}`]),
            ...(found.again === true ? ['re-opened and completed again in a later sprint'] : []),
            ...(found.addedOn === null ? [] : [`added ${formats.day(found.addedOn, frame.today)}`]),
            ...(found.removedOn === null ? [] : [`removed ${formats.day(found.removedOn, frame.today)}`]),
          ]
            .filter(Boolean)
            .join(' · ')}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={weighs ? 4 : 2}>
            <Suspense fallback={<Skeleton height="6rem" />}>
              <ThroughlineOf issueId={found.issueId} />
            </Suspense>
          </td>
        </tr>
      )}
    </>
  );
}

const number = (effort: number | null, unit: Grid['unit'], formats: Formats): string =>
  effort === null ? '–' : effortNumber(effort, unit, formats);

function throughWords({ through }: CellIssue, above: Issue | undefined): string {
  switch (through) {
    case null:
      return above === undefined ? 'nothing' : `nothing, nor does ${above.key}`;
    case 'issue':
      return 'its own link';
    case 'above':
      return above === undefined ? 'its epic' : `its epic ${above.key}`;
    case 'line':
      return 'its line of the goal';
  }
}
