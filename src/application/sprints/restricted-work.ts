import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { SprintParts, WeighedIssue } from '../alignment/sprint-attribution';
import type { SprintFigures } from '../records/figures-record';

/** What each issue that has to do with a restricted objective adds to the sums of its sprint; undefined where none has. */
export function restrictedWork(
  issues: readonly WeighedIssue[],
  objectives: SprintParts['objectives'],
  sides: {
    readonly plannedOf: (issue: WeighedIssue) => number;
    readonly doneOf: (issue: WeighedIssue) => number;
    /** Of what has no day of its own. */
    readonly lastDay: CalendarDay;
  },
): SprintFigures['restricted'] {
  const restricted = new Map(
    [...objectives.values()]
      .filter((each) => each.restricted !== null)
      .flatMap(({ id, keyResults }) => keyResults.map((each) => [each.id, id] as const)),
  );
  if (restricted.size === 0) return undefined;
  const named = new Map<string, string>();
  const found = issues.flatMap((each) => {
    const own = [...each.levels, ...each.plannedLevels]
      .flatMap(({ keyResults }) => keyResults)
      .filter((id) => restricted.has(id));
    const [planned, done] = [sides.plannedOf(each), sides.doneOf(each)];
    if (own.length === 0 || planned + done === 0) return [];
    for (const id of own) named.set(id, restricted.get(id) ?? '');
    const [levels, plannedLevels] = [said(each.levels), said(each.plannedLevels)];
    const isSame = JSON.stringify(levels) === JSON.stringify(plannedLevels);
    return [
      {
        id: each.id,
        levels,
        ...(isSame ? {} : { plannedLevels }),
        planned,
        done,
        doneOn: each.issue.doneOn ?? sides.lastDay,
      },
    ];
  });
  return found.length === 0 ? undefined : { objectives: Object.fromEntries(named), issues: found };
}

/** Those that serve something. */
function said(levels: WeighedIssue['levels']) {
  return levels
    .filter(({ keyResults, areas }) => keyResults.length + areas.length > 0)
    .map(({ keyResults, areas }) => ({ keyResults: [...keyResults], areas: [...areas] }));
}
