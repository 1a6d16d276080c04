import type { Deps } from '../../ports';
import type { AreaRecord } from '../../records/area-record';
import type { WorkRecord } from '../../records/link-record';
import type { ObjectiveRecord } from '../../records/objective-record';

/** What an export says of issues, without those that the exporting person may not browse (PRODUCT §6). */

/** Objectives without links of such issues; one request a thousand links. */
export async function withoutHiddenLinks(
  deps: Deps,
  objectives: readonly ObjectiveRecord[],
): Promise<ObjectiveRecord[]> {
  const links = objectives.flatMap(({ keyResults }) => keyResults.flatMap((each) => each.links));
  const isSeen = await browsedOnes(
    deps,
    links.map(({ issueId }) => issueId),
  );
  return objectives.map((objective) => ({
    ...objective,
    keyResults: objective.keyResults.map((each) => ({
      ...each,
      links: each.links.filter(({ issueId }) => isSeen(issueId)),
    })),
  }));
}

/** KRAs without them. */
export async function withoutHiddenWork(deps: Deps, areas: readonly AreaRecord[]): Promise<AreaRecord[]> {
  const isSeen = await browsedOnes(
    deps,
    areas.flatMap(({ links, parents }) => [
      ...links.map(({ issueId }) => issueId),
      ...Object.keys(parents ?? {}),
    ]),
  );
  return areas.map((area) => ({
    ...area,
    links: area.links.filter(({ issueId }) => isSeen(issueId)),
    ...(area.parents === undefined ? {} : { parents: parentsSeen(area.parents, isSeen) }),
  }));
}

/** The issues that key results reach, without them. */
export async function withoutHiddenReach(deps: Deps, works: readonly WorkRecord[]): Promise<WorkRecord[]> {
  const isSeen = await browsedOnes(
    deps,
    works.flatMap(({ issues, parents }) => [
      ...Object.entries(issues).flatMap(([id, { via }]) => [id, via]),
      ...Object.entries(parents ?? {}).flat(),
    ]),
  );
  return works.map((work) => ({
    ...work,
    issues: Object.fromEntries(
      Object.entries(work.issues).filter(([id, { via }]) => isSeen(id) && isSeen(via)),
    ),
    ...(work.parents === undefined ? {} : { parents: parentsSeen(work.parents, isSeen) }),
  }));
}

function parentsSeen(parents: Readonly<Record<string, string>>, isSeen: (id: string) => boolean) {
  return Object.fromEntries(Object.entries(parents).filter(([id, via]) => isSeen(id) && isSeen(via)));
}

async function browsedOnes(deps: Deps, issueIds: readonly string[]): Promise<(id: string) => boolean> {
  const all = [...new Set(issueIds)];
  const browsed = new Set(all.length === 0 ? [] : await deps.jira.browsableIssues(all));
  return (id) => browsed.has(id);
}
