import './tree-table.css';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '../../../ui/class-names';
import { rowOffsets, scrolledTo } from './row-window';
import { treeMove } from './tree-keys';
import { TreeRowView } from './tree-row';
import type { TreeRow } from './tree-rows';
import { useRowHeights } from './use-row-heights';
import { useRowWindow } from './use-row-window';

interface TreeTableProps {
  rows: readonly TreeRow[];
  /** Names the grid. */
  label: string;
  /** The row to begin at, for somebody who comes back. */
  startAt: string | null;
  onFold: (row: TreeRow, folded: boolean) => void;
  onOpen: (row: TreeRow) => void;
  /** Keys of the chosen rows; null where nobody can choose any. */
  selected: ReadonlySet<string> | null;
  onSelect: (row: TreeRow) => void;
}

const COLUMNS: readonly string[] = [
  'Objective or key result',
  'Outcome',
  'Work',
  'Status',
  'Confidence',
  'Trend',
  'Owner',
  '',
];

/** Rows from which on the table scrolls by itself, so that only those in sight are drawn. */
const LONG = 40;

/**
 * Teams, objectives and key results as one table with levels (ARIA treegrid). The focus goes from row to row; Tab goes
 * through what the row under it has. Of a long table only what is in sight is in the document.
 */
export function TreeTable({ rows, label, startAt, onFold, onOpen, selected, onSelect }: TreeTableProps) {
  const box = useRef<HTMLDivElement>(null);
  const inSight = useRef<HTMLDivElement>(null);
  const { heightOf, leastOf, narrow } = useRowHeights(box, inSight);
  const offsets = useMemo(() => rowOffsets(rows.map(heightOf)), [rows, heightOf]);
  const { first, last, before, height } = useRowWindow(box, offsets);
  const [active, setActive] = useState(startAt);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  );
  const wanted = useRef<string | null>(null);

  const show = (row: number) => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop: top, clientHeight } = element;
    element.scrollTop = scrolledTo(offsets, row, { top, height: clientHeight });
  };
  // Before anything is painted, so that whoever comes back does not see the top first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the table appears
  useLayoutEffect(() => {
    if (startAt !== null && at > 0) show(at);
  }, []);
  useEffect(() => {
    if (wanted.current === null) return;
    const element = document.getElementById(wanted.current);
    if (element === null) return;
    element.focus({ preventScroll: true });
    wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // What is typed into a row's own buttons is theirs.
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = treeMove(rows, at, event.key);
    if (move === null) return;
    event.preventDefault();
    if (move.kind === 'go') {
      const row = rows[move.to];
      if (row === undefined) return;
      wanted.current = row.id;
      setActive(row.id);
      show(move.to);
      return;
    }
    const row = rows[move.at];
    if (row === undefined) return;
    if (move.kind === 'open') onOpen(row);
    else if (move.kind === 'select') selected !== null && row.kind !== 'team' && onSelect(row);
    else onFold(row, move.kind === 'fold');
  };

  return (
    <div ref={box} className={classNames('tree-box', rows.length > LONG && 'is-long')}>
      <div
        role="treegrid"
        className={classNames('tree', narrow && 'is-narrow')}
        aria-label={label}
        aria-multiselectable={selected !== null}
        aria-rowcount={rows.length + 1}
        aria-colcount={COLUMNS.length}
        onKeyDown={onKeyDown}
      >
        <TreeHead />
        {/* biome-ignore lint/a11y/useSemanticElements: rows that stand where they would scroll to are no table rows */}
        <div role="rowgroup" className="tree-rows" style={{ blockSize: height }}>
          <div ref={inSight} style={{ transform: `translateY(${before}px)` }} role="presentation">
            {rows.slice(first, last).map((row, index) => (
              <TreeRowView
                key={row.id}
                row={row}
                index={first + index}
                isActive={first + index === at}
                height={leastOf(row)}
                onActive={setActive}
                onFold={onFold}
                onOpen={onOpen}
                isSelected={selected === null ? null : selected.has(row.id)}
                onSelect={onSelect}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** What the columns are; headings are read, not operated. */
function TreeHead() {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: headings are read, not operated
    // biome-ignore lint/a11y/useSemanticElements: as the rows below it
    <div role="row" className="tree-head tree-cells small" aria-rowindex={1}>
      {COLUMNS.map((name) => (
        // biome-ignore lint/a11y/useFocusableInteractive: headings are read, not operated
        // biome-ignore lint/a11y/useSemanticElements: as the rows below it
        <span key={name} role="columnheader">
          {name === '' ? <span className="visually-hidden">Actions</span> : name}
        </span>
      ))}
    </div>
  );
}
