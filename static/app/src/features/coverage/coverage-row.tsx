import { memo } from 'react';
import type { Formats } from '../../format/formats';
import { classNames } from '../../ui/class-names';
import type { Grid, GridRow } from './coverage-grid';
import { CycleBeside } from './cycle-beside';
import { effortNumber } from './effort-words';
import { RowHead } from './row-head';

/** Pixels of padding and border in a row of a long table. */
const BORDERS = 9;
/** Tints of a cell, the fuller the more effort; the number says it too. */
const TINTS = 3;

/** A row of the heat map; `active` is the column that Tab leads to, null in all rows but one. */
export const CoverageRow = memo(function CoverageRow({
  row,
  grid,
  index,
  height,
  active,
  formats,
}: {
  row: GridRow;
  grid: Grid;
  /** Among all rows, headings included, from 1. */
  index: number;
  /** Of a row in a long table, in pixels; null: as high as it needs. */
  height: number | null;
  active: number | null;
  formats: Formats;
}) {
  const { columns, unit, most } = grid;
  if (row.kind === 'objective') {
    return (
      <tr id={row.key} aria-rowindex={index} className="coverage-objective">
        <th
          scope="rowgroup"
          className="coverage-group"
          style={height === null ? {} : { blockSize: height }}
          colSpan={columns.length + (unit === null ? 1 : 2)}
        >
          <span className="people-text" dir="auto">
            <span className="subtle">{row.key}</span> {row.objective.title}
            <CycleBeside objective={row.objective} />
          </span>
        </th>
      </tr>
    );
  }
  const isNeglected = row.kind === 'key-result' && row.neglected !== null;
  return (
    <tr
      id={row.key}
      aria-rowindex={index}
      className={classNames(isNeglected && 'is-neglected', `is-${row.kind}`)}
    >
      <th scope="row" style={height === null ? {} : { blockSize: height }}>
        <RowHead row={row} tab={active === 0 ? 0 : -1} height={height === null ? null : height - BORDERS} />
      </th>
      {row.cells.map((cell, at) => (
        <td
          key={columns[at]?.id ?? at}
          tabIndex={active === at + 1 ? 0 : -1}
          className={classNames(
            'tabular',
            cell > 0 && `is-filled tint-${Math.min(TINTS, Math.max(1, Math.ceil((cell / most) * TINTS)))}`,
            columns[at]?.isNow && 'is-now',
            columns[at]?.isPlan && 'is-plan',
          )}
        >
          {cell > 0 ? (
            effortNumber(cell, unit, formats)
          ) : (
            <>
              <span aria-hidden="true" className="subtle">
                –
              </span>
              <span className="visually-hidden">none</span>
            </>
          )}
        </td>
      ))}
      {unit !== null && (
        <td tabIndex={active === row.cells.length + 1 ? 0 : -1} className="tabular coverage-sum">
          {effortNumber(row.sum, unit, formats)}
        </td>
      )}
    </tr>
  );
});
