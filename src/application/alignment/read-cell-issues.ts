import type { CellIssue, CellIssues, ServedThrough } from '../../contract/alignment/answers';
import type { Parsed } from '../../contract/api';
import type { Attribution } from '../../domain/alignment/sprint-alignment';
import type { Caller } from '../caller';
import { needKeyResult } from '../find';
import type { Deps } from '../ports';
import { needSeen } from '../visibility';
import { sprintWithout } from './seen-figures';
import {
  attributedIssues,
  openTo,
  openWhenCounted,
  type SprintParts,
  type WeighedIssue,
} from './sprint-attribution';
import { rounded } from './sprint-work';
import { sprintsToLookAt } from './sprints-to-look-at';

type Target = Parsed<'alignment.issues'>['target'];

/**
 * The issues behind a number of the heat map, by id, as far as the caller may browse them; the others are a count and
 * sums, where they may browse the project of the sprint's board (PRODUCT §6). Jira is asked twice. NOT_FOUND for a key
 * result that the caller does not see; links to others that they do not see are as if there were none.
 */
export async function readCellIssues(
  deps: Deps,
  caller: Caller,
  { sprintIds, target, within }: Parsed<'alignment.issues'>,
): Promise<CellIssues> {
  const asked = target.kind === 'key-result' ? [{ kind: 'objective' as const, key: target.objectiveId }] : [];
  const { organisation, sprints, hidden, rows } = await sprintsToLookAt(deps, caller, sprintIds, asked);
  if (target.kind === 'key-result') {
    const { record } = await needSeen(deps, caller, rows, target.objectiveId, organisation.settings);
    needKeyResult(record, target.keyResultId);
  }
  const unseen = new Set(
    sprints
      .flatMap(({ objectives }) => [...objectives.values()].filter(({ id }) => hidden.has(id)))
      .flatMap(({ keyResults }) => keyResults.map(({ id }) => id)),
  );
  const all = sprints.flatMap((parts) => {
    const { scope, figures, median } = parts;
    const again = new Set(figures?.again?.issueIds);
    // Closed figures are frozen, and these are what they are made of, as the caller may know them.
    const frozen =
      figures?.state === 'closed' && scope.closedAt !== null
        ? openWhenCounted(sprintWithout(figures, unseen))
        : undefined;
    const isOpen = openTo(parts, hidden, frozen);
    const { issues } = attributedIssues(parts, organisation.thresholds, { isOpen, median });
    return issues
      .flatMap((each) => cellIssue(each, parts, target, within, again.has(each.id)))
      .map((each) => ({ ...each, isSeen: parts.isSeen }));
  });
  const ids = all.flatMap(({ issueId, aboveId }) => (aboveId === null ? [issueId] : [issueId, aboveId]));
  const browsable = new Set(ids.length === 0 ? [] : await deps.jira.browsableIssues([...new Set(ids)]));
  const others = all.filter(({ issueId, isSeen }) => isSeen && !browsable.has(issueId));
  const sum = (side: 'planned' | 'done') => rounded(others.reduce((all, each) => all + (each[side] ?? 0), 0));
  return {
    issues: all
      .filter(({ issueId }) => browsable.has(issueId))
      .map(({ isSeen: _, ...each }) => {
        const { aboveId } = each;
        return { ...each, aboveId: aboveId !== null && browsable.has(aboveId) ? aboveId : null };
      }),
    hidden: {
      count: new Set(others.map(({ issueId }) => issueId)).size,
      planned: sum('planned'),
      done: sum('done'),
    },
  };
}

function cellIssue(
  weighed: WeighedIssue,
  { scope, sprint }: SprintParts,
  target: Target,
  within: Parsed<'alignment.issues'>['within'],
  again: boolean,
): CellIssue[] {
  const { id, issue, attribution, plannedAttribution, path } = weighed;
  const isFuture = scope.plannedFrom === null;
  // A plan counts for what was linked at the start (PRODUCT §3.12), the work for what is.
  const plannedShare = shareOf(isFuture ? attribution : plannedAttribution, target);
  const share = shareOf(attribution, target);
  const end = sprint?.end ?? null;
  const holds = (day: string | null) =>
    within === undefined || (day !== null && within.start <= day && day <= within.end);
  const isPlanned = plannedShare > 0 && (isFuture ? issue.present : issue.planned) && holds(end);
  // A fortnight is a sum over sprints: there it counts where it was completed last (PRODUCT §3.12).
  const isDone =
    share > 0 &&
    issue.present &&
    issue.done &&
    holds(issue.doneOn ?? end) &&
    !(again && within !== undefined);
  const isThere = share > 0 && issue.present && within === undefined;
  if (!isPlanned && !isDone && !isThere) return [];
  const effort = isFuture ? weighed.effort : weighed.plannedEffort;
  const { level } = attribution;
  return [
    {
      issueId: id,
      sprintId: scope.sprintId,
      planned: isPlanned ? rounded(effort * plannedShare) : null,
      done: isDone ? rounded(weighed.effort * share) : null,
      doneOn: isDone ? issue.doneOn : null,
      addedOn: issue.addedOn,
      removedOn: issue.removedOn,
      ...(again && isDone ? { again } : {}),
      through: throughOf(level, path),
      aboveId: level !== null && level > 0 ? (path[level] ?? issue.parentId) : issue.parentId,
    },
  ];
}

function shareOf({ side, shares }: Attribution, target: Target): number {
  if (target.kind === 'unaligned') return side === 'unaligned' ? 1 : 0;
  if (target.kind !== side) return 0;
  const id = target.kind === 'area' ? target.areaId : target.keyResultId;
  return shares.find((each) => each.id === id)?.share ?? 0;
}

function throughOf(level: number | null, path: readonly string[]): ServedThrough | null {
  if (level === null) return null;
  if (level === 0) return 'issue';
  return level < path.length ? 'above' : 'line';
}
