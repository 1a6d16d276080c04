import type { AlignedBoard, AlignmentView, SentEffort } from '../../../../../src/contract/alignment/answers';
import type { OverviewObjective } from '../../../../../src/contract/overview/rows';
import {
  type AlignmentMap,
  alignmentMap,
  type MapRow,
} from '../../../../../src/domain/alignment/alignment-map';
import { againIn } from '../coverage/completed-again';
import type { Grid } from '../coverage/coverage-grid';
import type { Measure } from '../coverage/coverage-place';

export interface MapFacts {
  readonly view: AlignmentView;
  readonly objectives: readonly OverviewObjective[];
  /** The one board that is shown; null: all of them, in team-weeks. */
  readonly board: AlignedBoard | null;
  readonly teamId: string | null;
  /** Only what serves this KRA; null: everything. */
  readonly areaId: string | null;
  readonly measure: Measure;
}

/** A key result of which nothing may be said: work on it ends at "other key results". */
const NOT_SAID = '?';
/** Stands for the boards of a team that the viewer may not browse, and for their sprints. */
export const othersId = (teamId: string): string => `others-${teamId}`;

/** The unit of the whole map: points or issues of one board, team-weeks as soon as there are several. */
export function mapUnit(board: AlignedBoard | null): Grid['unit'] {
  const units = new Set(board?.sprints.map(({ unit }) => unit));
  const [only] = units;
  return units.size === 1 && only !== undefined ? only : 'team-weeks';
}

/**
 * KRA ← objective ← key result ← sprint goal ← board (PRODUCT §8) from the answer that the heat map shows too. A sum
 * over sprints: what several completed flows from the last of them alone (PRODUCT §3.12).
 */
export function mapOf(facts: MapFacts): AlignmentMap {
  const { objectives, areaId } = facts;
  const objectiveOf = new Map(
    objectives.flatMap(({ id, keyResults }) => keyResults.map((each) => [each.id, id] as const)),
  );
  const areasOf = new Map(
    objectives.map(({ id, areaIds }) => [id, areaId === null ? areaIds : [areaId]] as const),
  );
  const isAsked = (row: MapRow) =>
    areaId === null || (row.keyResultId === null ? row.areaId === areaId : objectiveOf.has(row.keyResultId));
  return alignmentMap(rowsOf(facts).filter(isAsked), { objectiveOf, areasOf });
}

/**
 * What of the sprints shown is not on the map, for a later one completed it again; in the map's unit. 0 where it is
 * narrowed to a KRA: there nothing tells what its part is.
 */
export function againOn(
  view: AlignmentView,
  { board, teamId, areaId, measure }: Pick<MapFacts, 'board' | 'teamId' | 'areaId' | 'measure'>,
): number {
  if (areaId !== null) return 0;
  const unit = mapUnit(board);
  const boards =
    board === null ? view.boards.filter((each) => teamId === null || each.teamId === teamId) : [board];
  return boards
    .flatMap(({ sprints }) => sprints)
    .reduce((sum, sprint) => {
      const all = [...againIn(sprint, measure).values()].reduce((part, each) => part + each, 0);
      return sum + (unit === 'team-weeks' ? all * sprint.weeksPerEffort : all);
    }, 0);
}

function rowsOf({ view, board, teamId, measure }: MapFacts): MapRow[] {
  const unit = mapUnit(board);
  const inTeam = (each: { readonly teamId: string }) => teamId === null || each.teamId === teamId;
  const boards = board === null ? view.boards.filter(inTeam) : [board];
  const named = boards.flatMap(({ id, sprints }) =>
    sprints.flatMap((sprint) => {
      const again = againIn(sprint, measure);
      return sprint.efforts.map(([target, planned, done]) =>
        rowOf(view, [target, planned, done - (again.get(target) ?? 0)], measure, {
          boardId: id,
          sprintId: sprint.id,
          factor: unit === 'team-weeks' ? sprint.weeksPerEffort : 1,
        }),
      );
    }),
  );
  const others = (board === null ? view.others.filter(inTeam) : []).flatMap((each) =>
    each.efforts.map((sent) => {
      const id = othersId(each.teamId);
      return rowOf(view, sent, measure, { boardId: id, sprintId: id, factor: 1 });
    }),
  );
  return [...named, ...others];
}

function rowOf(
  view: AlignmentView,
  [place, planned, done]: SentEffort,
  measure: Measure,
  { factor, ...from }: { readonly boardId: string; readonly sprintId: string; readonly factor: number },
): MapRow {
  const target = view.targets[place];
  const effort = (measure === 'planned' ? planned : done) * factor;
  switch (target?.kind) {
    case 'key-result':
      return { ...from, keyResultId: target.id, areaId: null, effort };
    case 'area':
      return { ...from, keyResultId: null, areaId: target.id, effort };
    case 'unaligned':
      return { ...from, keyResultId: null, areaId: null, effort };
    case 'other':
    case undefined:
      return { ...from, keyResultId: NOT_SAID, areaId: null, effort };
  }
}
