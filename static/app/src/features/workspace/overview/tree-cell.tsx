import type { CSSProperties, ReactNode } from 'react';

interface TreeCellProps {
  /** Names its row. */
  heading?: boolean;
  className: string;
  style?: CSSProperties;
  children?: ReactNode;
}

/** A cell of the tree. The focus is the row's: cells are looked at, and what stands in them is operated. */
export function TreeCell({ heading, className, style, children }: TreeCellProps) {
  const role = heading ? 'rowheader' : 'gridcell';
  return (
    <div role={role} className={className} style={style}>
      {children}
    </div>
  );
}

/** How far the rows of a level are set in. */
export function indentOf(level: number): CSSProperties {
  return { paddingInlineStart: `${(level - 1) * 1.25}rem` };
}
