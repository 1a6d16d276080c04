import { moveToStatus } from '../../api/issues';
import type { Issue } from '../../api/shapes';
import type { Route } from '../../router/route';
import { useChange } from '../../ui/use-change';
import { type Column, columnsOf } from './columns';
import { estimateOf } from './estimate';
import { IssueCard } from './issue-card';
import { issueDrop } from './issue-drag';
import type { BoardData } from './use-board';

interface BoardColumnsProps {
  data: BoardData;
  issues: readonly Issue[];
  /** Where a card leads. */
  place: (issueKey: string) => Route;
}

/** The columns of a board with their cards. */
export function BoardColumns({ data, issues, place }: BoardColumnsProps) {
  const columns = columnsOf(data.configuration, issues);
  const move = useChange(
    ({ key, to }: { key: string; to: Column }) => moveToStatus(key, to.statusIds, to.name),
    'The issue was not moved',
  );
  const moveTo = (key: string, to: Column | undefined) => {
    const isThere = to?.issues.some((issue) => issue.key === key);
    if (to && !isThere) move.mutate({ key, to });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="board-columns" tabIndex={0} aria-label="Columns">
      {columns.map((column) => (
        <section key={column.name} className="board-column" {...issueDrop((key) => moveTo(key, column))}>
          <h2>
            {column.name} <span className="count">{column.issues.length}</span>
            {column.max !== undefined && column.issues.length > column.max ? (
              <span className="over-limit">max {column.max}</span>
            ) : null}
          </h2>
          {column.issues.map((issue) => (
            <IssueCard
              key={issue.id}
              issue={issue}
              estimate={estimateOf(issue, data.estimateField)}
              to={place(issue.key)}
              columns={columns.map(({ name }) => name)}
              column={column.name}
              onMove={(name) =>
                moveTo(
                  issue.key,
                  columns.find((candidate) => candidate.name === name),
                )
              }
            />
          ))}
        </section>
      ))}
    </section>
  );
}
