import {
  type AlignmentMap,
  compareNodes,
  inMapOrder,
  MAP_COLUMNS,
  type MapLink,
  type MapNode,
} from './alignment-map';

/**
 * The map with at most `limit` (1 or more) items in a column: the smallest of a fuller one become one node, "n
 * more". Sums stay as they were; ends of their own (unaligned, no KRA) are never folded. A folded map can be folded
 * further.
 */
export function foldMap(map: AlignmentMap, limit: number): AlignmentMap {
  const renamed = new Map<string, string>();
  const nodes = MAP_COLUMNS.flatMap((column) => {
    const inColumn = map.nodes.filter((node) => node.column === column);
    const items = inColumn.filter((node) => node.kind === 'item').sort(compareNodes);
    const before = inColumn.find((node) => node.kind === 'more');
    const places = Math.max(1, limit);
    if (items.length + (before ? 1 : 0) <= places) return inColumn;
    const folded = items.slice(places - 1);
    const more = moreOf(column, folded, before);
    for (const node of folded) renamed.set(node.id, more.id);
    const kept = new Set([...folded.map((node) => node.id), more.id]);
    return [...inColumn.filter((node) => !kept.has(node.id)), more];
  });
  return inMapOrder(
    nodes,
    mergeLinks(map.links, (id) => renamed.get(id) ?? id),
  );
}

function moreOf(column: MapNode['column'], folded: readonly MapNode[], before: MapNode | undefined): MapNode {
  const parts = before ? [...folded, before] : folded;
  return {
    id: `${column}:more`,
    column,
    kind: 'more',
    refId: null,
    effort: parts.reduce((sum, node) => sum + node.effort, 0),
    folded: [
      ...folded.flatMap((node) => (node.refId === null ? [] : [node.refId])),
      ...(before?.folded ?? []),
    ],
  };
}

function mergeLinks(links: readonly MapLink[], nameOf: (id: string) => string): MapLink[] {
  const merged = new Map<string, MapLink>();
  for (const link of links) {
    const [from, to] = [nameOf(link.from), nameOf(link.to)];
    const key = `${from} ${to}`;
    merged.set(key, { from, to, effort: (merged.get(key)?.effort ?? 0) + link.effort });
  }
  return [...merged.values()];
}
