import './drill-down.css';
import { useEffect, useRef } from 'react';
import type { CellIssue } from '../../../../../src/contract/alignment/answers';
import { useFormats } from '../../client/app-context';
import { type Issue, useIssues } from '../../client/issues';
import { plural } from '../../format/plural';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { StatusLozenge } from '../../ui/status-lozenge';
import { TextLink } from '../../ui/text-link';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import type { OpenCell } from './cell-place';
import type { Grid } from './coverage-grid';
import type { Measure } from './coverage-place';
import { CycleBeside } from './cycle-beside';
import { effortNumber, effortWords } from './effort-words';
import { columnName, rowTitle } from './grid-text';
import { IssueLine } from './issue-line';
import { useCellIssues } from './use-cell-issues';

interface CellViewProps {
  cell: OpenCell;
  unit: Grid['unit'];
  measure: Measure;
  /** The board's name, or what stands for all of them. */
  board: string;
  onBack: () => void;
}

/** What is behind a number of the heat map: the issues, each with its throughline, and the way back up. */
export default function CellView({ cell, unit, measure, board, onBack }: CellViewProps) {
  const formats = useFormats();
  const { go } = useWorkspaceFrame();
  const { row, column, effort, asks } = cell;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { data, error, errorUpdatedAt, refetch, isFetching, sprints, more } = useCellIssues(asks);
  const found = data?.issues ?? [];
  const issues = useIssues(
    found.flatMap(({ issueId, aboveId }) => (aboveId === null ? [issueId] : [issueId, aboveId])),
  );
  return (
    <section className="stack" aria-labelledby="cell-heading">
      <nav aria-label="Where this is">
        <ol className="crumbs">
          <li>
            <TextLink onClick={onBack}>Sprints</TextLink>
          </li>
          <li dir="auto">{board}</li>
          <li dir="auto">{columnName(column, formats)}</li>
          <li aria-current="page">{row.kind === 'unaligned' ? 'Unaligned' : row.key}</li>
        </ol>
      </nav>
      <div className="stack-tight">
        <h2 id="cell-heading" ref={heading} tabIndex={-1} className="people-text" dir="auto">
          {row.kind !== 'unaligned' && <span className="subtle">{row.key}</span>} {rowTitle(row)}
        </h2>
        <p className="facts-line">
          <span>
            <strong>{effortWords(effort, unit, formats)}</strong> {measure} in{' '}
            <span dir="auto">{columnName(column, formats)}</span>
          </span>
          {row.kind === 'key-result' && (
            <>
              <StatusLozenge code={row.keyResult.status.code} word={row.keyResult.status.word} />
              <span className="subtle people-text" dir="auto">
                {row.objective.key} {row.objective.title}
                <CycleBeside objective={row.objective} />
              </span>
            </>
          )}
        </p>
        {row.kind === 'key-result' && (
          <div className="row">
            <Button compact onClick={() => go({ keyResult: row.key })}>
              Open {row.key}
            </Button>
          </div>
        )}
      </div>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {data === undefined && !error && asks.length > 0 && (
        <Loading label="Reading the issues behind this number">
          <Skeleton height="8rem" />
        </Loading>
      )}
      {asks.length === 0 && (
        <p>This work is on boards of projects that you may not browse: Jira shows you none of its issues.</p>
      )}
      {data !== undefined && (
        <IssueTable
          found={found}
          issues={issues.data}
          unit={unit}
          read={issues.isFetched || issues.isError}
        />
      )}
      {issues.error && (
        <ErrorMessage
          error={issues.error}
          since={issues.errorUpdatedAt}
          onRetry={() => void issues.refetch()}
        />
      )}
      {data !== undefined && data.hidden.count > 0 && (
        <p className="subtle">
          {plural(data.hidden.count, 'further issue')} that you may not see in Jira
          {/* Boards estimate in units of their own: over several nothing is added up. */}
          {unit !== 'team-weeks' && `: ${effortNumber(data.hidden[measure], unit, formats)} ${measure}`}.
        </p>
      )}
      {data !== undefined && sprints.next > 0 && (
        <p className="row" role="status">
          These are the issues of {sprints.read} of {plural(sprints.of, 'sprint')}, those with most of this
          work first.
          <Button compact busy={isFetching} onClick={more}>
            Read those of {sprints.next} more
          </Button>
        </p>
      )}
      <div>
        <Button onClick={onBack}>← Back to the heat map</Button>
      </div>
    </section>
  );
}

function IssueTable({
  found,
  issues,
  unit,
  read,
}: {
  found: readonly CellIssue[];
  issues: ReadonlyMap<string, Issue> | undefined;
  unit: Grid['unit'];
  read: boolean;
}) {
  if (found.length === 0) return <p>No issue that you may see in Jira.</p>;
  const weighs = unit !== 'team-weeks';
  return (
    <div className="issue-box">
      <table className="issue-table" aria-label="Issues behind this number">
        <thead>
          <tr className="small subtle">
            <th scope="col">Issue</th>
            {weighs && <th scope="col">Planned{unit !== null && ` (${unit})`}</th>}
            {weighs && <th scope="col">Done{unit !== null && ` (${unit})`}</th>}
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {found.map((each) => (
            <IssueLine
              key={`${each.sprintId}-${each.issueId}`}
              found={each}
              issue={issues?.get(each.issueId)}
              above={each.aboveId === null ? undefined : issues?.get(each.aboveId)}
              unit={weighs ? unit : null}
              weighs={weighs}
              read={read}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
