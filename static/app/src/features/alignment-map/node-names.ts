import type { AlignedSprint, AlignmentView } from '../../../../../src/contract/alignment/answers';
import type { OverviewKeyResult, OverviewObjective } from '../../../../../src/contract/overview/rows';
import type { StatusView } from '../../../../../src/contract/views';
import { MAP_COLUMNS, type MapColumn, type MapNode } from '../../../../../src/domain/alignment/alignment-map';
import { boardName } from '../coverage/chosen-board';
import type { Area } from '../coverage/coverage-grid';
import { cycleBeside } from '../coverage/cycle-name';
import { othersId } from './map-of';

/** What a node is called, and what is known of it. */
export interface NodeName {
  /** `KR-12`, `O-3`, `KRA-1`; '' of what has none. */
  readonly key: string;
  readonly title: string;
  readonly status: StatusView | null;
  /** Its place in its column: by the tree, or by name; nothing is ranked. */
  readonly order: number;
  readonly sprint: AlignedSprint | null;
  /** The board of a sprint or board; null where it has no name to its reader. */
  readonly boardId: string | null;
}

export const COLUMN_WORDS: Readonly<Record<MapColumn, string>> = {
  area: 'KRA',
  objective: 'Objective',
  'key-result': 'Key result',
  sprint: 'Sprint goal',
  board: 'Board',
};
const MORE_WORDS: Readonly<Record<MapColumn, string>> = {
  area: 'more KRAs',
  objective: 'more objectives',
  'key-result': 'more key results',
  sprint: 'more sprints',
  board: 'more boards',
};
/** Behind everything that has a name. */
const LAST = 1e6;

export interface Named {
  readonly view: AlignmentView;
  readonly objectives: readonly OverviewObjective[];
  readonly areas: readonly Area[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly cycles: readonly { readonly id: string; readonly name: string }[];
}

const PLAIN = { status: null, sprint: null, boardId: null } as const;

/** Names for the nodes of a map, made once for all of them. */
export function nodeNames({ view, objectives, areas, teams, cycles }: Named): (node: MapNode) => NodeName {
  const known = new Map<string, NodeName>();
  for (const [order, { id, key, name }] of areas.entries()) {
    known.set(`area:${id}`, { ...PLAIN, key, title: name, order });
  }
  for (const [order, objective] of objectives.entries()) {
    const beside = cycleBeside(objective, { cycleId: view.cycleId, cycles });
    const { title, ...named } = nameOf(objective);
    known.set(`objective:${objective.id}`, {
      ...named,
      title: beside === null ? title : `${title} (${beside})`,
      order,
    });
    for (const [at, keyResult] of objective.keyResults.entries()) {
      known.set(`key-result:${keyResult.id}`, { ...nameOf(keyResult), order: order + at / 100 });
    }
  }
  const boards = [...view.boards].sort((a, b) => boardName(a).localeCompare(boardName(b)));
  for (const [order, board] of boards.entries()) {
    const own = { ...PLAIN, key: '', boardId: board.id };
    known.set(`board:${board.id}`, { ...own, title: boardName(board), order });
    for (const [at, sprint] of board.sprints.entries()) {
      known.set(`sprint:${sprint.id}`, { ...own, title: sprint.name, sprint, order: order + at / 100 });
    }
  }
  for (const { teamId } of view.others) {
    const team = teams.find(({ id }) => id === teamId)?.name ?? 'another team';
    const id = othersId(teamId);
    known.set(`board:${id}`, { ...PLAIN, key: '', title: `Other boards of ${team}`, order: LAST - 2 });
    known.set(`sprint:${id}`, { ...PLAIN, key: '', title: `Their sprints (${team})`, order: LAST - 2 });
  }
  return (node) => known.get(node.id) ?? { ...PLAIN, ...unnamed(node) };
}

const nameOf = ({ key, title, status }: OverviewObjective | OverviewKeyResult) => {
  return { ...PLAIN, key, title, status };
};

function unnamed({ kind, column, folded }: MapNode): Pick<NodeName, 'key' | 'title' | 'order'> {
  switch (kind) {
    case 'item':
      return { key: '', title: `A ${COLUMN_WORDS[column]} that is gone`, order: LAST - 1 };
    case 'more':
      return { key: '', title: `${folded.length} ${MORE_WORDS[column]}`, order: LAST };
    case 'other':
      return { key: '', title: 'Other key results', order: LAST + 1 };
    case 'no-area':
      return { key: '', title: 'No KRA', order: LAST + 2 };
    case 'unaligned':
      return { key: '', title: 'Unaligned', order: LAST + 3 };
  }
}

/** Key and title in one. */
export const fullName = ({ key, title }: NodeName): string => (key === '' ? title : `${key} ${title}`);

export const columnAt = (column: MapColumn): number => MAP_COLUMNS.indexOf(column);
