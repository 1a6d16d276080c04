import type { PlanningCheck, PlanningIssue } from '../../../../../src/contract/planning/answers';
import type { Issue } from '../../client/issues';
import type { PlanFigures } from './plan-figures';

/** Unaligned issues below one epic, or below none. */
export interface UnalignedGroup {
  /** Id of the epic; null for issues without one, and below one that the viewer may not see. */
  readonly epicId: string | null;
  readonly epicKey: string | null;
  readonly epicSummary: string | null;
  readonly issues: readonly PlanningIssue[];
  readonly effort: number;
  /** Ended key results that the epic or its issues were linked to: "last cycle". */
  readonly endedIds: readonly string[];
}

/** The issues that serve nothing, by their epics: the heaviest group first, issues without an epic last. */
export function unalignedGroups(
  check: PlanningCheck,
  figures: PlanFigures,
  issues: ReadonlyMap<string, Issue>,
): UnalignedGroup[] {
  const groups = new Map<string, PlanningIssue[]>();
  for (const issue of check.issues) {
    if (figures.alignment?.byIssue.get(issue.id)?.side !== 'unaligned') continue;
    const epic = issue.above[0];
    const key = epic === undefined || isHidden(epic) ? '' : epic;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups]
    .map(([key, own]): UnalignedGroup => {
      const epic = epicOf(key, own, issues);
      const levels = own.flatMap(({ id, above }) => [id, ...above]);
      return {
        epicId: key === '' ? null : key,
        ...epic,
        issues: own,
        effort: own.reduce((sum, { id }) => sum + (figures.effort.get(id) ?? 0), 0),
        endedIds: [...new Set(levels.flatMap((id) => check.serves[id]?.endedIds ?? []))],
      };
    })
    .sort(
      (a, b) =>
        Number(a.epicId === null) - Number(b.epicId === null) ||
        b.effort - a.effort ||
        (a.epicKey ?? '').localeCompare(b.epicKey ?? ''),
    );
}

/** The app's own name for what the viewer may not browse. */
const isHidden = (id: string): boolean => !/^\d+$/.test(id);

function epicOf(
  epicId: string,
  own: readonly PlanningIssue[],
  issues: ReadonlyMap<string, Issue>,
): Pick<UnalignedGroup, 'epicKey' | 'epicSummary'> {
  const child = own.map(({ id }) => issues.get(id)).find((each) => each?.parentId === epicId);
  return { epicKey: child?.parentKey ?? null, epicSummary: child?.parentSummary ?? null };
}
