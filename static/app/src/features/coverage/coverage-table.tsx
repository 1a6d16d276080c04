import './coverage.css';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { AlignedSprint } from '../../../../../src/contract/alignment/answers';
import { useFormats } from '../../client/app-context';
import { classNames } from '../../ui/class-names';
import { rowOffsets, scrolledTo } from '../workspace/overview/row-window';
import { useRowWindow } from '../workspace/overview/use-row-window';
import { cellWords } from './cell-words';
import { ColumnHead } from './column-head';
import type { Grid, GridRow } from './coverage-grid';
import { CoverageRow } from './coverage-row';
import { effortNumber } from './effort-words';
import { type GridPlace, gridMove } from './grid-move';

interface CoverageTableProps {
  grid: Grid;
  /** Names the table. */
  label: string;
  today: string;
  onCell: (row: GridRow, column: number) => void;
  onSprint: (sprint: AlignedSprint) => void;
}

/** Rows from which on only those in sight are drawn, each as high as its kind needs. */
const LONG = 80;
/** Where the column of headings is narrow, as in the stylesheet. */
const NARROW = '(max-width: 40rem)';

/** How high a row of a long table is, in rem: what it says fits, up to two lines of title and the reason below. */
function heightOf(row: GridRow, narrow: boolean): number {
  if (row.kind === 'objective') return 2.25;
  if (row.kind !== 'key-result') return narrow ? 4.25 : 3.25;
  if (row.neglected === null) return narrow ? 6.75 : 4.75;
  return narrow ? 14 : 8;
}

/**
 * The heat map: a table with a heading for each row and column. Arrow keys go from cell to cell, Enter opens what is
 * behind a number; headings stay in sight.
 */
export function CoverageTable({ grid, label, today, onCell, onSprint }: CoverageTableProps) {
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const { rows, columns, unit } = grid;
  const isLong = rows.length > LONG;
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, []);
  const heights = useMemo(() => {
    const narrow = matchMedia(NARROW).matches;
    return rows.map((row) => heightOf(row, narrow) * rem);
  }, [rows, rem]);
  const offsets = useMemo(() => rowOffsets(heights), [heights]);
  const inSight = useRowWindow(box, offsets);
  const { first, last } = isLong ? inSight : { first: 0, last: rows.length };
  const lines = useMemo(() => rows.filter(({ kind }) => kind !== 'objective'), [rows]);
  const [active, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const wanted = useRef<GridPlace | null>(null);
  /** The cell that the focus or the pointer is on. */
  const [pointed, setPointed] = useState<GridPlace | null>(null);
  const point = (element: EventTarget) => {
    const place = element instanceof HTMLElement ? placeOf(element, lines) : null;
    setPointed((before) => (before?.row === place?.row && before?.column === place?.column ? before : place));
  };
  const activeKey = lines[Math.min(active.row, lines.length - 1)]?.key;

  useEffect(() => {
    if (wanted.current === null) return;
    const cell = cellAt(box.current, lines[wanted.current.row]?.key, wanted.current.column);
    if (cell === null) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });

  // A year has more fortnights than there is room: it opens where work goes on.
  const now = columns.findIndex(({ isNow }) => isNow);
  useEffect(() => {
    const element = box.current;
    const [corner, ...heads] = element?.querySelectorAll<HTMLElement>('thead th') ?? [];
    const head = heads[now];
    if (!element || !corner || !head) return;
    const behind = head.offsetLeft + head.offsetWidth - element.clientWidth;
    if (behind > 0)
      element.scrollLeft = Math.min(behind + head.offsetWidth, head.offsetLeft - corner.offsetWidth);
  }, [now]);

  const goTo = (place: GridPlace) => {
    wanted.current = place;
    setActive(place);
    const element = box.current;
    const row = rows.findIndex(({ key }) => key === lines[place.row]?.key);
    if (!isLong || element === null || row < 0) return;
    const { scrollTop: top, clientHeight: height } = element;
    element.scrollTop = scrolledTo(offsets, row, { top, height: height - 8 * rem });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const place = placeOf(event.target, lines);
    if (place === null) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (event.key === 'Enter' && place.column > 0) {
      event.preventDefault();
      return open(place);
    }
    const size = { rows: lines.length, columns: columns.length + 1 };
    const next = gridMove(place, event.key, size, { ctrl: event.ctrlKey, rtl });
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  };
  const open = ({ row, column }: GridPlace) => {
    const line = lines[row];
    if (line !== undefined && (line.cells[column - 1] ?? 0) > 0) onCell(line, column - 1);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = event.target instanceof HTMLElement ? placeOf(event.target, lines) : null;
    if (place === null) return;
    setActive(place);
    if (place.column > 0) open(place);
  };

  return (
    <>
      <div ref={box} className={classNames('coverage-box', isLong && 'is-long')} tabIndex={-1}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells are operated, as the ARIA grid pattern has it
          role="grid"
          className={classNames('coverage', unit === 'team-weeks' && 'by-fortnight')}
          aria-label={label}
          aria-rowcount={rows.length + 2}
          aria-colcount={columns.length + (unit === null ? 1 : 2)}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={(event) => point(event.target)}
          onMouseOver={(event) => point(event.target)}
          onMouseLeave={() => setPointed(null)}
          onBlur={() => setPointed(null)}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className="coverage-corner small">
                Key result
              </th>
              {columns.map((column) => (
                <th key={column.id} scope="col" className={classNames(column.isNow && 'is-now')}>
                  <ColumnHead column={column} today={today} onSprint={onSprint} />
                </th>
              ))}
              {unit !== null && (
                <th scope="col" className="small">
                  Sum
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <Spacer height={offsets[first] ?? 0} columns={columns.length + 2} />}
            {rows.slice(first, last).map((row, index) => (
              <CoverageRow
                key={row.key}
                row={row}
                grid={grid}
                index={first + index + 2}
                height={isLong ? (heights[first + index] ?? null) : null}
                active={row.key === activeKey ? active.column : null}
                formats={formats}
              />
            ))}
            {last < rows.length && (
              <Spacer
                height={(offsets[rows.length] ?? 0) - (offsets[last] ?? 0)}
                columns={columns.length + 2}
              />
            )}
          </tbody>
          {unit !== null && (
            <tfoot>
              <tr aria-rowindex={rows.length + 2}>
                <th scope="row" className="small">
                  All work
                </th>
                {columns.map((column, at) => (
                  <td key={column.id} className="tabular">
                    {effortNumber(grid.columnSums[at] ?? 0, unit, formats)}
                  </td>
                ))}
                <td className="tabular">{effortNumber(grid.sum, unit, formats)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className="small subtle coverage-readout" aria-hidden="true">
        {pointed === null ? '' : cellWords(grid, lines[pointed.row], pointed.column - 1, formats)}
      </p>
    </>
  );
}

/** Holds the place of rows that are out of sight. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} className="coverage-spacer" style={{ blockSize: height }} />
    </tr>
  );
}

function placeOf(element: HTMLElement, lines: readonly GridRow[]): GridPlace | null {
  const cell = element.closest('tbody th, tbody td');
  const row = cell?.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || !row) return null;
  const at = lines.findIndex(({ key }) => key === row.id);
  return at < 0 ? null : { row: at, column: cell.cellIndex };
}

function cellAt(box: HTMLElement | null, key: string | undefined, column: number): HTMLElement | null {
  const row = key === undefined ? null : box?.querySelector(`[id="${key}"]`);
  const cell = row?.children.item(column);
  if (!(cell instanceof HTMLElement)) return null;
  return column === 0 ? cell.querySelector<HTMLElement>('button, [data-head]') : cell;
}
