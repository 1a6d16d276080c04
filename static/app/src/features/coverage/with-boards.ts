import type {
  AlignedBoard,
  AlignmentView,
  OtherBoards,
  SentEffort,
  WorkTarget,
} from '../../../../../src/contract/alignment/answers';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/okr/thresholds';

/** A view with some of its boards as they are now. Targets of both are told by their places in the older list. */
export function withBoards(view: AlignmentView, changed: AlignmentView): AlignmentView {
  const targets = [...view.targets];
  const places = new Map(targets.map((target, place) => [nameOf(target), place]));
  const placeOf = changed.targets.map((target) => {
    const place = places.get(nameOf(target)) ?? targets.push(target) - 1;
    places.set(nameOf(target), place);
    return place;
  });
  const at = (target: number) => placeOf[target] ?? target;
  const boards = new Map(changed.boards.map((board) => [board.id, boardAt(board, at)]));
  const others = new Map(changed.others.map((each) => [each.teamId, othersAt(each, at)]));
  const worked = workedLately([...boards.values()], targets);
  return {
    ...view,
    targets,
    boards: view.boards.map((board) => boards.get(board.id) ?? board),
    others: view.others.map((each) => others.get(each.teamId) ?? each),
    // Whoever is worked on now is not neglected; who has become so is told when all boards are read.
    neglected: view.neglected.filter(({ keyResultId }) => !worked.has(keyResultId)),
    elsewhere: withElsewhere(view.elsewhere, changed.elsewhere),
  };
}

const nameOf = (target: WorkTarget): string => ('id' in target ? `${target.kind} ${target.id}` : target.kind);

type At = (target: number) => number;

const effortAt =
  (at: At) =>
  ([target, planned, done]: SentEffort): SentEffort => [at(target), planned, done];

function boardAt(board: AlignedBoard, at: At): AlignedBoard {
  return {
    ...board,
    sprints: board.sprints.map(({ again, ...sprint }) => ({
      ...sprint,
      efforts: sprint.efforts.map(effortAt(at)),
      ...(again === undefined
        ? {}
        : { again: again.map(([target, effort]) => [at(target), effort] as const) }),
    })),
    fortnights: board.fortnights.map(([target, ...rest]) => [at(target), ...rest]),
  };
}

function othersAt(others: OtherBoards, at: At): OtherBoards {
  return {
    ...others,
    efforts: others.efforts.map(effortAt(at)),
    fortnights: others.fortnights.map(([target, ...rest]) => [at(target), ...rest]),
  };
}

/** Ids of the key results that the last sprints of boards that have begun work on, as neglect counts them. */
function workedLately(boards: readonly AlignedBoard[], targets: readonly WorkTarget[]): ReadonlySet<string> {
  const lately = boards.flatMap(({ sprints }) =>
    sprints.filter(({ state }) => state !== 'future').slice(-DEFAULT_THRESHOLDS.neglectedSprints),
  );
  return new Set(
    lately
      .flatMap(({ efforts }) => efforts.map(([target]) => targets[target]))
      .flatMap((target) => (target?.kind === 'key-result' ? [target.id] : [])),
  );
}

type Elsewhere = AlignmentView['elsewhere'];

/** Objectives and key results that are new are added, with the people they name. */
function withElsewhere(view: Elsewhere, changed: Elsewhere): Elsewhere {
  const people = [...view.people];
  const placeOf = (owner: number): number => {
    const id = changed.people[owner] ?? '';
    const place = people.indexOf(id);
    return place < 0 ? people.push(id) - 1 : place;
  };
  const owned = <T extends { readonly owner?: number }>(row: T): T =>
    row.owner === undefined ? row : { ...row, owner: placeOf(row.owner) };
  const objectives = [...view.objectives];
  const cycleIds = [...view.cycleIds];
  for (const [at, sent] of changed.objectives.entries()) {
    const found = objectives.findIndex(({ id }) => id === sent.id);
    const before = objectives[found];
    const has = new Set(before?.keyResults.map(({ id }) => id));
    const added = sent.keyResults.filter(({ id }) => !has.has(id)).map(owned);
    if (before === undefined) {
      objectives.push({ ...owned(sent), keyResults: added });
      cycleIds.push(changed.cycleIds[at] ?? '');
    } else objectives[found] = { ...before, keyResults: [...before.keyResults, ...added] };
  }
  return { people, objectives, cycleIds };
}
