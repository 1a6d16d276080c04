import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import {
  type AlignmentMap,
  MAP_COLUMNS,
  type MapLink,
  type MapNode,
} from '../../../../../src/domain/alignment/alignment-map';

/** Where a node stands, in pixels; its label begins beside it. */
export interface PlacedNode {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}
export interface PlacedLink {
  readonly link: MapLink;
  readonly path: string;
  readonly width: number;
}
export interface MapLayout {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly height: number;
  /** From one column to the next. */
  readonly step: number;
}

/** Labels are at most so high (two lines and one of figures), so that no two overlap where nodes are so far apart. */
export const LABEL_HEIGHT = 60;
export const BAR_WIDTH = 10;
/** What all effort together is as high as: at least so many pixels, more where many nodes share it. */
const FLOW_HEIGHT = 280;
const FLOW_PER_NODE = 36;

interface Held {
  readonly id: string;
  readonly column: number;
  readonly order: number;
  readonly node: MapNode | null;
}
interface Flow {
  readonly link: MapLink | null;
}
type HeldNode = SankeyNode<Held, Flow>;
type HeldLink = SankeyLink<Held, Flow>;

/**
 * Nodes in five columns, KRAs first, in the order that `orderOf` gives; widths of links by effort. An unseen chain
 * of no effort runs through all columns, for a map without key results has five columns too.
 */
export function layoutMap(map: AlignmentMap, orderOf: (node: MapNode) => number, width: number): MapLayout {
  const step = width / MAP_COLUMNS.length;
  if (map.nodes.length === 0) return { nodes: [], links: [], height: 0, step };
  const counts = MAP_COLUMNS.map((column) => map.nodes.filter((node) => node.column === column).length);
  const chain = MAP_COLUMNS.map(
    (_, column): Held => ({ id: `chain-${column}`, column, order: Number.MAX_SAFE_INTEGER, node: null }),
  );
  const most = Math.max(...counts);
  const height = most * LABEL_HEIGHT + Math.max(FLOW_HEIGHT, most * FLOW_PER_NODE);
  const place = sankey<Held, Flow>()
    .nodeId(({ id }) => id)
    .nodeAlign((held) => held.column)
    .nodeSort((a, b) => a.order - b.order)
    .nodeWidth(BAR_WIDTH)
    .nodePadding(LABEL_HEIGHT)
    .extent([
      [0, LABEL_HEIGHT / 2],
      [step * (MAP_COLUMNS.length - 1) + BAR_WIDTH, height + LABEL_HEIGHT / 2],
    ]);
  const { nodes, links } = place({
    nodes: [
      ...map.nodes.map(
        (node): Held => ({
          id: node.id,
          column: MAP_COLUMNS.indexOf(node.column),
          order: orderOf(node),
          node,
        }),
      ),
      ...chain,
    ],
    // Drawn from outcome to work, so that outcomes stand first.
    links: [
      ...map.links.map((link) => ({ source: link.to, target: link.from, value: link.effort, link })),
      ...chain.slice(1).map((held, at) => ({
        source: `chain-${at}`,
        target: held.id,
        value: 0,
        link: null,
      })),
    ],
  });
  const draw = sankeyLinkHorizontal<Held, Flow>();
  return {
    nodes: nodes.flatMap((each) => placed(each)),
    links: links.flatMap((each) => drawn(each, draw(each))),
    height: height + LABEL_HEIGHT,
    step,
  };
}

function placed({ node, x0 = 0, y0 = 0, y1 = 0 }: HeldNode): PlacedNode[] {
  return node === null ? [] : [{ node, x: x0, y: y0, height: Math.max(2, y1 - y0) }];
}

function drawn({ link, width = 0 }: HeldLink, path: string | null): PlacedLink[] {
  return link === null || path === null ? [] : [{ link, path, width: Math.max(1, width) }];
}
