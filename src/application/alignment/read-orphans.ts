import type { OrphanGroup, Orphans } from '../../contract/alignment/answers';
import type { Parsed } from '../../contract/api';
import { compareIds } from '../../domain/alignment/id-order';
import { lastCycleTargets } from '../../domain/alignment/last-cycle';
import { isOpen } from '../../domain/okr/lifecycle';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { lifecycleOf } from '../views/key-result-view';
import { isKept, isThere } from '../visible-rows';
import { attributedIssues, openTo, type SprintParts, type WeighedIssue } from './sprint-attribution';
import { rounded } from './sprint-work';
import { sprintsToLookAt } from './sprints-to-look-at';

/**
 * Work without a key result: what is not done in sprints that are to come or run and serves nothing open, by epic;
 * and which of it serves what has ended (PRODUCT §3.17, §5.9). Only issues that the caller may browse are named. What
 * serves only what they do not see is without a key result for them, as in Jira's search.
 */
export async function readOrphans(
  deps: Deps,
  caller: Caller,
  { sprintIds }: Parsed<'alignment.orphans'>,
): Promise<Orphans> {
  const {
    organisation,
    sprints,
    objectives,
    hidden: unseen,
  } = await sprintsToLookAt(deps, caller, sprintIds);
  const open = sprints.filter(({ scope }) => scope.closedAt === null);
  const weighed = open.map((parts) => {
    const isOpen = openTo(parts, unseen);
    const { unit, issues } = attributedIssues(parts, organisation.thresholds, {
      isOpen,
      median: parts.median,
    });
    return { isSeen: parts.isSeen, unit, issues: issues.filter(isOrphan) };
  });
  const named = weighed.flatMap(({ issues }) => issues.flatMap(({ path }) => path));
  const browsable = new Set(named.length === 0 ? [] : await deps.jira.browsableIssues([...new Set(named)]));
  // Of a sprint whose board is not theirs to see nothing is told but their own issues in it.
  const told = weighed
    .map((each) => ({ ...each, issues: each.issues.filter(({ id }) => each.isSeen || browsable.has(id)) }))
    .filter(({ isSeen, issues }) => isSeen || issues.length > 0);
  // Sprints in two units are compared by their issues.
  const units = new Set(told.map(({ unit }) => unit));
  const [first = 'issues'] = units;
  const unit = units.size === 1 ? first : 'issues';
  const orphans = new Map(told.flatMap(({ issues }) => issues.map((each) => [each.id, each] as const)));
  const effortOf = (each: WeighedIssue) => (unit === 'issues' ? 1 : each.effort);
  const seen = [...orphans.values()].filter(({ id }) => browsable.has(id));
  const hidden = [...orphans.values()].filter(({ id }) => !browsable.has(id));
  return {
    unit,
    groups: groupsOf(seen, browsable, effortOf),
    hidden: { count: hidden.length, effort: sumOf(hidden, effortOf) },
    lastCycle: endedTargets(
      open,
      seen,
      browsable,
      [...objectives.values()].filter((each) => isThere(each, organisation.settings) && !unseen.has(each.id)),
    ),
  };
}

const isOrphan = ({ attribution, issue }: WeighedIssue) =>
  attribution.side === 'unaligned' && issue.present && !issue.done;

function groupsOf(
  issues: readonly WeighedIssue[],
  browsable: ReadonlySet<string>,
  effortOf: (each: WeighedIssue) => number,
): OrphanGroup[] {
  const groups = new Map<string | null, WeighedIssue[]>();
  for (const each of issues) {
    const above = each.issue.parentId;
    const key = above !== null && browsable.has(above) ? above : null;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups]
    .map(([aboveId, members]): OrphanGroup => {
      const inOrder = [...members].sort((a, b) => effortOf(b) - effortOf(a) || compareIds(a.id, b.id));
      return { aboveId, issueIds: inOrder.map(({ id }) => id), effort: sumOf(members, effortOf) };
    })
    .sort((a, b) => b.effort - a.effort || compareIds(a.aboveId ?? '', b.aboveId ?? ''));
}

const sumOf = (issues: readonly WeighedIssue[], effortOf: (each: WeighedIssue) => number): number =>
  rounded(issues.reduce((sum, each) => sum + effortOf(each), 0));

function endedTargets(
  sprints: readonly SprintParts[],
  issues: readonly WeighedIssue[],
  browsable: ReadonlySet<string>,
  objectives: readonly ObjectiveRecord[],
): Orphans['lastCycle'] {
  const ended = new Map(
    objectives.flatMap((objective) =>
      objective.keyResults
        .filter((record) => isKept(record) && !isOpen(lifecycleOf(record, objective)))
        .map((record) => [record.id, { objective, record }] as const),
    ),
  );
  const linked = new Set(issues.flatMap(({ path }) => path));
  const links = sprints.flatMap(({ scope }) =>
    Object.entries(scope.serves).flatMap(([issueId, { keyResults }]) =>
      linked.has(issueId) && browsable.has(issueId)
        ? keyResults
            .map(({ id }) => ({ issueId, keyResultId: id }))
            .filter((each) => ended.has(each.keyResultId))
        : [],
    ),
  );
  return lastCycleTargets(links, new Map()).flatMap(({ keyResultId, issueIds }) => {
    const found = ended.get(keyResultId);
    if (found === undefined) return [];
    const { key, title, continuedBy } = found.record;
    return [{ objectiveId: found.objective.id, keyResultId, key, title, continuedBy, issueIds }];
  });
}
