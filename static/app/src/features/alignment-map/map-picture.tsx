import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import {
  type AlignmentMap,
  MAP_COLUMNS,
  type MapNode,
} from '../../../../../src/domain/alignment/alignment-map';
import { useFormats } from '../../client/app-context';
import { classNames } from '../../ui/class-names';
import { StatusLozenge } from '../../ui/status-lozenge';
import type { Grid } from '../coverage/coverage-grid';
import { effortNumber, effortWords } from '../coverage/effort-words';
import { BAR_WIDTH, LABEL_HEIGHT, layoutMap, type PlacedNode } from './map-layout';
import { mapMove, pathThrough } from './map-path';
import { COLUMN_WORDS, columnAt, fullName, type NodeName } from './node-names';
import { useRoom } from './use-room';

/** Pixels that the box keeps to itself. */
const PADDING = 18;

interface MapPictureProps {
  map: AlignmentMap;
  nameOf: (node: MapNode) => NodeName;
  unit: Grid['unit'];
  /** Id of the node whose path is shown and whose details stand below; null: none. */
  selected: string | null;
  onSelect: (id: string | null) => void;
  onOpen: (node: MapNode) => void;
}

/**
 * The map as a picture: bars for nodes, bands for effort. Each node is a button with its name: arrow keys walk from
 * node to node, Enter opens what it stands for. The table below it says the same.
 */
export function MapPicture({ map, nameOf, unit, selected, onSelect, onOpen }: MapPictureProps) {
  const formats = useFormats();
  const help = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useRoom(box, PADDING);
  const layout = useMemo(() => layoutMap(map, (node) => nameOf(node).order, width), [map, nameOf, width]);
  const lit = useMemo(() => (selected === null ? null : pathThrough(map, selected)), [map, selected]);
  const walked = useMemo(
    () => layout.nodes.map(({ node, y }) => ({ id: node.id, column: columnAt(node.column), y })),
    [layout],
  );
  const isLit = (id: string) => lit === null || lit.has(id);
  const first = layout.nodes[0]?.node.id;
  const entry = layout.nodes.some(({ node }) => node.id === selected) ? selected : first;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, node: MapNode) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return onOpen(node);
    }
    if (event.key === 'Escape') return onSelect(null);
    const next = mapMove(map, walked, node.id, event.key);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    const found = box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`);
    found?.focus();
  };

  return (
    <div className="map-box" ref={box}>
      <p id={help} className="visually-hidden">
        Arrow keys go from node to node, Enter opens, Escape shows the whole map.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: no fields stand together here, but parts of a picture */}
      <div
        className="map-picture"
        role="group"
        aria-label="Alignment map"
        aria-describedby={help}
        style={{ inlineSize: width, blockSize: layout.height + HEAD }}
      >
        <div className="map-heads" style={{ blockSize: HEAD }}>
          {MAP_COLUMNS.map((column, at) => (
            <span
              key={column}
              className="map-head small subtle"
              style={{ insetInlineStart: at * layout.step, inlineSize: layout.step - 16 }}
            >
              {COLUMN_WORDS[column]}
            </span>
          ))}
        </div>
        <svg
          className="map-flows"
          width={width}
          height={layout.height}
          style={{ insetBlockStart: HEAD }}
          aria-hidden="true"
          focusable="false"
        >
          {layout.links.map(({ link, path, width }) => (
            <path
              key={`${link.from} ${link.to}`}
              d={path}
              strokeWidth={width}
              className={classNames(
                'map-flow',
                link.to === UNALIGNED && 'is-unaligned',
                !(isLit(link.from) && isLit(link.to)) && 'is-dim',
                lit !== null && isLit(link.from) && isLit(link.to) && 'is-lit',
              )}
            />
          ))}
          {layout.nodes.map(({ node, x, y, height }) => (
            <rect
              key={node.id}
              x={x}
              y={y}
              width={BAR_WIDTH}
              height={height}
              rx={2}
              className={classNames(
                'map-bar',
                node.kind === 'unaligned' && 'is-unaligned',
                !isLit(node.id) && 'is-dim',
              )}
            />
          ))}
        </svg>
        {layout.nodes.map((place) => (
          <NodeLabel
            key={place.node.id}
            place={place}
            name={nameOf(place.node)}
            effort={effortNumber(place.node.effort, unit, formats)}
            effortText={effortWords(place.node.effort, unit, formats)}
            width={layout.step - BAR_WIDTH - 14}
            dim={!isLit(place.node.id)}
            selected={place.node.id === selected}
            tab={place.node.id === entry ? 0 : -1}
            onSelect={() => onSelect(place.node.id)}
            onKeyDown={(event) => onKeyDown(event, place.node)}
          />
        ))}
      </div>
    </div>
  );
}

/** Room of the column headings. */
const HEAD = 28;
/** The node's id in the domain. */
const UNALIGNED = 'key-result:unaligned';

function NodeLabel({
  place: { node, x, y, height },
  name,
  effort,
  effortText,
  width,
  dim,
  selected,
  tab,
  onSelect,
  onKeyDown,
}: {
  place: PlacedNode;
  name: NodeName;
  effort: string;
  effortText: string;
  width: number;
  dim: boolean;
  selected: boolean;
  tab: number;
  onSelect: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  return (
    <button
      type="button"
      data-node={node.id}
      tabIndex={tab}
      aria-pressed={selected}
      title={fullName(name)}
      className={classNames('map-node', dim && 'is-dim', selected && 'is-selected')}
      style={{
        insetInlineStart: x + BAR_WIDTH + 2,
        insetBlockStart: HEAD + y + height / 2 - LABEL_HEIGHT / 2,
        maxInlineSize: width,
        blockSize: LABEL_HEIGHT - 2,
      }}
      onClick={onSelect}
      onFocus={onSelect}
      onKeyDown={onKeyDown}
    >
      <span className="visually-hidden">{COLUMN_WORDS[node.column]}: </span>
      <span className="map-words">
        <span className="map-title people-text" dir="auto">
          {name.key !== '' && <strong>{name.key}</strong>} {name.title}
        </span>
        <span className="map-facts small tabular">
          <span aria-hidden="true">{effort}</span>
          <span className="visually-hidden">, {effortText}, </span>
          {name.status !== null && <StatusLozenge code={name.status.code} word={name.status.word} />}
        </span>
      </span>
    </button>
  );
}
