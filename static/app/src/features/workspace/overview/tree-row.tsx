import { type MouseEvent, memo } from 'react';
import { classNames } from '../../../ui/class-names';
import { Icon } from '../../../ui/icon';
import { KeyResultCells } from './key-result-cells';
import { ObjectiveCells } from './objective-cells';
import { TeamCells } from './team-cells';
import type { TreeRow } from './tree-rows';

interface TreeRowProps {
  row: TreeRow;
  index: number;
  /** It takes the focus of Tab, and what it has can be reached by Tab. */
  isActive: boolean;
  /** What it takes at least. */
  height: number;
  onActive: (id: string) => void;
  onFold: (row: TreeRow, folded: boolean) => void;
  onOpen: (row: TreeRow) => void;
  /** null where nobody can choose any. */
  isSelected: boolean | null;
  onSelect: (row: TreeRow) => void;
}

/** One row of the tree: its place, the way to fold it, and the cells of its kind. */
export const TreeRowView = memo(function TreeRowView({
  row,
  index,
  isActive,
  height,
  onActive,
  onFold,
  onOpen,
  isSelected,
  onSelect,
}: TreeRowProps) {
  const tab = isActive ? 0 : -1;
  const fold = (event: MouseEvent) => {
    event.stopPropagation();
    onFold(row, row.expanded === true);
  };
  const choice = isSelected !== null && row.kind !== 'team' && (
    <input
      type="checkbox"
      className="tree-choice"
      tabIndex={tab}
      aria-label={`Select ${row.id}`}
      title="Select (space bar)"
      checked={isSelected}
      onChange={() => onSelect(row)}
    />
  );
  const folder =
    row.expanded === null ? (
      <span className="tree-leaf" />
    ) : (
      <button
        type="button"
        className="tree-fold"
        tabIndex={-1}
        aria-hidden="true"
        onClick={fold}
        title={row.expanded ? 'Fold (←)' : 'Unfold (→)'}
      >
        <Icon name={row.expanded ? 'chevron-down' : 'chevron-right'} />
      </button>
    );
  const expander = (
    <>
      {choice}
      {folder}
    </>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that stand where they would scroll to are no table rows
    <div
      role="row"
      id={row.id}
      className={classNames('tree-row', 'tree-cells', `is-${row.kind}`)}
      style={{ minBlockSize: height }}
      tabIndex={tab}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      {...(isSelected === null || row.kind === 'team' ? {} : { 'aria-selected': isSelected })}
      onFocus={() => onActive(row.id)}
    >
      {row.kind === 'team' && (
        <TeamCells row={row} expander={expander} tab={tab} onOpen={() => onOpen(row)} />
      )}
      {row.kind === 'objective' && (
        <ObjectiveCells row={row} expander={expander} tab={tab} onOpen={() => onOpen(row)} />
      )}
      {row.kind === 'key-result' && (
        <KeyResultCells row={row} expander={expander} tab={tab} onOpen={() => onOpen(row)} />
      )}
    </div>
  );
});
