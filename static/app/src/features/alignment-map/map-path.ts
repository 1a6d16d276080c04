import type { AlignmentMap } from '../../../../../src/domain/alignment/alignment-map';

/** Everything that flows through a node, towards the outcome and back to the boards: ids of nodes, itself included. */
export function pathThrough(map: AlignmentMap, nodeId: string): ReadonlySet<string> {
  return new Set([...reach(map, nodeId, 'from', 'to'), ...reach(map, nodeId, 'to', 'from')]);
}

function reach(map: AlignmentMap, nodeId: string, here: 'from' | 'to', there: 'from' | 'to'): Set<string> {
  const found = new Set([nodeId]);
  const waiting = [nodeId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const link of map.links) {
      if (link[here] !== id || found.has(link[there])) continue;
      found.add(link[there]);
      waiting.push(link[there]);
    }
  }
  return found;
}

/** A node as the arrow keys see it: in which column, and where in it. */
export interface Walked {
  readonly id: string;
  readonly column: number;
  readonly y: number;
}

/**
 * The node that an arrow key leads to: the next in the column, or, sideways, the one with the widest link, else the
 * nearest one. null where it leads nowhere.
 */
export function mapMove(map: AlignmentMap, nodes: readonly Walked[], at: string, key: string): string | null {
  const here = nodes.find(({ id }) => id === at);
  if (here === undefined) return null;
  const inColumn = nodes.filter(({ column }) => column === here.column).sort((a, b) => a.y - b.y);
  const place = inColumn.findIndex(({ id }) => id === at);
  switch (key) {
    case 'ArrowUp':
      return inColumn[place - 1]?.id ?? null;
    case 'ArrowDown':
      return inColumn[place + 1]?.id ?? null;
    case 'Home':
      return inColumn[0]?.id ?? null;
    case 'End':
      return inColumn.at(-1)?.id ?? null;
    case 'ArrowLeft':
      return sideways(map, nodes, here, 'from', 'to');
    case 'ArrowRight':
      return sideways(map, nodes, here, 'to', 'from');
    default:
      return null;
  }
}

function sideways(
  map: AlignmentMap,
  nodes: readonly Walked[],
  here: Walked,
  mine: 'from' | 'to',
  theirs: 'from' | 'to',
): string | null {
  const [widest] = map.links.filter((link) => link[mine] === here.id).sort((a, b) => b.effort - a.effort);
  if (widest !== undefined) return widest[theirs];
  const step = theirs === 'to' ? -1 : 1;
  const columns = [...new Set(nodes.map(({ column }) => column))].sort((a, b) => a - b);
  const next = columns[columns.indexOf(here.column) + step];
  const [nearest] = nodes
    .filter(({ column }) => column === next)
    .sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y));
  return nearest?.id ?? null;
}
