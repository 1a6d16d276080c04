import type { AlignmentMap, MapNode } from './alignment-map';

/** One node of the map as a row of its table twin: the very numbers of the picture, never computed anew. */
export interface MapTableRow {
  readonly node: MapNode;
  /** What flows into it, from the work's side; empty of a board. */
  readonly from: readonly MapTableFlow[];
  /** Where it goes; empty of an end: a KRA, no KRA, unaligned, other. */
  readonly to: readonly MapTableFlow[];
}

export interface MapTableFlow {
  readonly node: MapNode;
  readonly effort: number;
}

/** The table twin of a map, row by row in the order of its nodes (PRODUCT §8). */
export function mapTable(map: AlignmentMap): MapTableRow[] {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const into = new Map<string, MapTableFlow[]>();
  const outOf = new Map<string, MapTableFlow[]>();
  for (const { from, to, effort } of map.links) {
    add(into, to, nodes.get(from), effort);
    add(outOf, from, nodes.get(to), effort);
  }
  return map.nodes.map((node) => ({ node, from: into.get(node.id) ?? [], to: outOf.get(node.id) ?? [] }));
}

function add(
  flows: Map<string, MapTableFlow[]>,
  id: string,
  node: MapNode | undefined,
  effort: number,
): void {
  if (node === undefined) return;
  const list = flows.get(id);
  if (list) list.push({ node, effort });
  else flows.set(id, [{ node, effort }]);
}
