import { compareIds } from './id-order';

/** The columns of the map from outcome to work (PRODUCT §8): effort flows from the last to the first. */
export const MAP_COLUMNS = ['area', 'objective', 'key-result', 'sprint', 'board'] as const;
export type MapColumn = (typeof MAP_COLUMNS)[number];

/** Work of one sprint of one board on one key result or KRA, or on neither; in one unit for the whole map. */
export interface MapRow {
  readonly boardId: string;
  readonly sprintId: string;
  readonly keyResultId: string | null;
  /** Run-the-business work on a KRA; of no account where there is a key result. */
  readonly areaId: string | null;
  readonly effort: number;
}

/** Where key results and objectives belong; work on a key result that is not in it ends at `other`. */
export interface MapTree {
  /** Key result id → objective id. */
  readonly objectiveOf: ReadonlyMap<string, string>;
  /** Objective id → ids of the KRAs it serves, none of a missing one. */
  readonly areasOf: ReadonlyMap<string, readonly string[]>;
}

/** What a node stands for: something with an id, an end of its own, or what was folded. */
export type MapNodeKind = 'item' | 'no-area' | 'unaligned' | 'other' | 'more';

export interface MapNode {
  /** `<column>:<id>`, or `<column>:` and its kind; unique on the map. */
  readonly id: string;
  readonly column: MapColumn;
  readonly kind: MapNodeKind;
  /** Id of the KRA, objective, key result, sprint or board; null where the node is none. */
  readonly refId: string | null;
  readonly effort: number;
  /** Ids of the items folded into a `more` node, the largest first; else empty. */
  readonly folded: readonly string[];
}

/** Effort that flows from a node to one nearer to the outcome. Work on a KRA skips two columns. */
export interface MapLink {
  readonly from: string;
  readonly to: string;
  readonly effort: number;
}

/** KRA ← objective ← key result ← sprint goal ← board, widths by effort. What flows into a node flows out of it. */
export interface AlignmentMap {
  /** By column, then by effort, the largest first; ends of their own and `more` stand last. */
  readonly nodes: readonly MapNode[];
  readonly links: readonly MapLink[];
  /** Of all work: the sum of the boards, and of the ends. */
  readonly effort: number;
}

interface Place {
  readonly column: MapColumn;
  readonly kind: MapNodeKind;
  readonly refId: string | null;
}

const item = (column: MapColumn, refId: string): Place => ({ column, kind: 'item', refId });
const UNALIGNED: Place = { column: 'key-result', kind: 'unaligned', refId: null };
const OTHER: Place = { column: 'key-result', kind: 'other', refId: null };
const NO_AREA: Place = { column: 'area', kind: 'no-area', refId: null };

const idOf = ({ column, kind, refId }: Place): string =>
  kind === 'item' ? `${column}:${refId}` : `${column}:${kind}`;

/**
 * The map of some sprints' work, planned or done as the caller chooses; rows without effort are not on it. An
 * objective of several KRAs flows to them in even shares, one of none to `no-area`. The order of rows does not
 * matter.
 */
export function alignmentMap(rows: readonly MapRow[], tree: MapTree): AlignmentMap {
  const places = new Map<string, Place>();
  const links = new Map<string, MapLink>();
  for (const row of inOneOrder(rows)) {
    for (const { from, to, share } of flowsOf(row, tree)) {
      const [fromId, toId] = [idOf(from), idOf(to)];
      places.set(fromId, from).set(toId, to);
      const key = `${fromId} ${toId}`;
      const before = links.get(key)?.effort ?? 0;
      links.set(key, { from: fromId, to: toId, effort: before + row.effort * share });
    }
  }
  return mapOf(places, [...links.values()]);
}

interface Flow {
  readonly from: Place;
  readonly to: Place;
  readonly share: number;
}

function flowsOf({ boardId, sprintId, keyResultId, areaId }: MapRow, tree: MapTree): Flow[] {
  const sprint = item('sprint', sprintId);
  const start = { from: item('board', boardId), to: sprint, share: 1 };
  if (keyResultId === null) {
    return [start, { from: sprint, to: areaId === null ? UNALIGNED : item('area', areaId), share: 1 }];
  }
  const objectiveId = tree.objectiveOf.get(keyResultId);
  if (objectiveId === undefined) return [start, { from: sprint, to: OTHER, share: 1 }];
  const keyResult = item('key-result', keyResultId);
  const objective = item('objective', objectiveId);
  const areas = [...new Set(tree.areasOf.get(objectiveId))].map((id) => item('area', id));
  const ends = areas.length === 0 ? [NO_AREA] : areas;
  return [
    start,
    { from: sprint, to: keyResult, share: 1 },
    { from: keyResult, to: objective, share: 1 },
    ...ends.map((to) => ({ from: objective, to, share: 1 / ends.length })),
  ];
}

/** Rows with work, in one order whatever order they came in, so that sums are alike to the last digit. */
function inOneOrder(rows: readonly MapRow[]): MapRow[] {
  return rows
    .filter((row) => row.effort > 0)
    .sort(
      (a, b) =>
        compareIds(a.boardId, b.boardId) ||
        compareIds(a.sprintId, b.sprintId) ||
        compareIds(a.keyResultId ?? '', b.keyResultId ?? '') ||
        compareIds(a.areaId ?? '', b.areaId ?? '') ||
        a.effort - b.effort,
    );
}

/** The map of known flows: a node weighs what flows out of it, or, at an end, into it. */
function mapOf(places: ReadonlyMap<string, Place>, links: readonly MapLink[]): AlignmentMap {
  const into = sumsBy(links, (link) => link.to);
  const outOf = sumsBy(links, (link) => link.from);
  const nodes = [...places].map(
    ([id, place]): MapNode => ({
      id,
      ...place,
      effort: outOf.get(id) ?? into.get(id) ?? 0,
      folded: [],
    }),
  );
  return inMapOrder(nodes, links);
}

function sumsBy(links: readonly MapLink[], nodeOf: (link: MapLink) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const link of links) sums.set(nodeOf(link), (sums.get(nodeOf(link)) ?? 0) + link.effort);
  return sums;
}

/** Nodes and links in the order of the map. */
export function inMapOrder(nodes: readonly MapNode[], links: readonly MapLink[]): AlignmentMap {
  const inOrder = [...nodes].sort(compareNodes);
  const place = new Map(inOrder.map((node, at) => [node.id, at]));
  const at = (id: string) => place.get(id) ?? 0;
  return {
    nodes: inOrder,
    links: [...links].sort((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to)),
    effort: sum(inOrder.filter((node) => node.column === 'board')),
  };
}

const KIND_ORDER: readonly MapNodeKind[] = ['item', 'more', 'other', 'no-area', 'unaligned'];

/** By column, items by effort, then what is no item. */
export function compareNodes(a: MapNode, b: MapNode): number {
  return (
    MAP_COLUMNS.indexOf(a.column) - MAP_COLUMNS.indexOf(b.column) ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    b.effort - a.effort ||
    compareIds(a.refId ?? '', b.refId ?? '')
  );
}

const sum = (parts: readonly { readonly effort: number }[]): number =>
  parts.reduce((all, { effort }) => all + effort, 0);
