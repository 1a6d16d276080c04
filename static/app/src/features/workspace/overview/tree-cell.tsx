import type { ReactNode } from 'react';

interface TreeCellProps {
  /** Names its row. */
  heading?: boolean;
  className: string;
  children?: ReactNode;
}

/** A cell of the tree. The focus is the row's: cells are looked at, and what stands in them is operated. */
export function TreeCell({ heading, className, children }: TreeCellProps) {
  const role = heading ? 'rowheader' : 'gridcell';
  return (
    <div role={role} className={className}>
      {children}
    </div>
  );
}
