import type { TreeRow } from './tree-rows';

/** What a key does in the tree: goes to a row, folds or unfolds one, opens or chooses it. */
export type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold' | 'unfold' | 'open' | 'select'; readonly at: number };

/** Rows that Page Up and Page Down pass. */
const PAGE = 10;

/**
 * Keys of a treegrid with row focus (ARIA Authoring Practices): up and down, left folds or goes to the parent, right
 * unfolds or goes on, Home, End, pages, Enter opens, the space bar
 * chooses. null for keys that are none of the tree's. `key` is as written
 * from left to right; a mirrored page swaps the arrows before.
 */
export function treeMove(rows: readonly TreeRow[], at: number, key: string): TreeMove | null {
  const row = rows[at];
  if (row === undefined) return null;
  const go = (to: number): TreeMove => ({ kind: 'go', to: Math.min(rows.length - 1, Math.max(0, to)) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowRight':
      if (row.expanded === false) return { kind: 'unfold', at };
      return row.expanded === true ? go(at + 1) : null;
    case 'ArrowLeft':
      if (row.expanded === true) return { kind: 'fold', at };
      return parentOf(rows, at) ?? null;
    case 'Enter':
      return { kind: 'open', at };
    case ' ':
      return { kind: 'select', at };
    default:
      return null;
  }
}

function parentOf(rows: readonly TreeRow[], at: number): TreeMove | undefined {
  const level = rows[at]?.level ?? 1;
  for (let above = at - 1; above >= 0; above -= 1) {
    if ((rows[above]?.level ?? 0) < level) return { kind: 'go', to: above };
  }
  return undefined;
}
