import type { EffortSums, SprintFigures } from '../records/figures-record';

type DoneOn = SprintFigures['doneOn'];

/**
 * What a sprint adds to a sum over sprints: an issue counts once, in the sprint that completed it last (PRODUCT §3.12).
 * Where the sprint itself is shown, its own `done` is: closed figures are frozen.
 */
export function countedOnce(figures: SprintFigures): SprintFigures {
  const { again, done, doneOn } = figures;
  if (again === undefined) return figures;
  return { ...figures, done: less(done, again.done), doneOn: daysLess(doneOn, again.doneOn) };
}

function less(all: EffortSums, taken: EffortSums): EffortSums {
  return {
    total: left(all.total, taken.total),
    unaligned: left(all.unaligned, taken.unaligned),
    keyResults: each(all.keyResults, taken.keyResults),
    areas: each(all.areas, taken.areas),
  };
}

function each(all: Readonly<Record<string, number>>, taken: Readonly<Record<string, number>>) {
  return Object.fromEntries(
    Object.entries(all)
      .map(([id, effort]): [string, number] => [id, left(effort, taken[id] ?? 0)])
      .filter(([, effort]) => effort > 0),
  );
}

function daysLess(all: DoneOn, taken: DoneOn): DoneOn {
  const sameAs = (a: DoneOn[number]) => (b: DoneOn[number]) =>
    a.day === b.day && a.keyResultId === b.keyResultId;
  return all
    .map((entry) => ({ ...entry, effort: left(entry.effort, taken.find(sameAs(entry))?.effort ?? 0) }))
    .filter(({ effort }) => effort > 0);
}

/** Never below zero; shares have digits without end, so that what is next to nothing is nothing. */
function left(effort: number, taken: number): number {
  const rest = effort - taken;
  return rest > 1e-9 ? rest : 0;
}
