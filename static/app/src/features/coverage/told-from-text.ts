import { plural } from '../../format/plural';

/**
 * Says of which boards the effort of a cycle is not told from its beginning, and from which day on that of all is: a
 * board keeps its latest sprints alone. '' where all are there.
 */
export function toldFromText(
  boards: readonly { readonly effortFrom: string | null }[],
  dayText: (day: string) => string,
): string {
  const days = boards.flatMap(({ effortFrom }) => effortFrom ?? []).sort();
  const last = days.at(-1);
  if (last === undefined) return '';
  const of =
    boards.length === 1 ? 'Effort' : `Of ${plural(days.length, 'board')} with very many sprints effort`;
  return `${of} is told from ${dayText(last)} on: older sprints are not kept.`;
}
