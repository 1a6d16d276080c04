import { ancestry } from '../../domain/alignment/serves-levels';
import type { Address, Deps, Rows } from '../ports';
import { ONLY } from '../records/kinds';
import type { LinkRecord } from '../records/link-record';
import type { ScopeRecord } from '../records/scope-record';
import { isFrozen } from '../sprints/build-scope';
import { watchIn } from '../sprints/watch';
import { furtherAbove, type IssueAndAbove, type Place } from './issue-and-above';

/** A level above those that Jira named with the issue. */
export interface LevelAbove extends Place {
  /** What Jira may be asked to name it by; null where it has named it, or does not show it to the person. */
  readonly unnamed: string | null;
  readonly link: LinkRecord | undefined;
}

/**
 * The levels above the chain of an issue (PRODUCT §3.16: its parent, upwards), so that its throughline says what the
 * figures of its sprint say. The scope of a sprint that is to come or runs holds them already; they have names of the
 * app's own then, as their reader may not browse them. Without one Jira is asked as the person who looks, where
 * something above an epic is linked at all: 2 points a level, and a storage request for their links.
 */
export async function levelsAbove(
  deps: Deps,
  place: IssueAndAbove,
  scope: ScopeRecord | undefined,
  rows: Rows,
): Promise<{ readonly above: readonly LevelAbove[]; readonly hasReadLinks: boolean }> {
  const told = scope === undefined ? [] : levelsInScope(place, scope);
  const holds = scope !== undefined && !isFrozen(scope) && baseOf(place) in scope.issues;
  if (holds || !watchIn(rows.get('watch', ONLY)).linksAbove) {
    return { above: told, hasReadLinks: false };
  }
  const places = await furtherAbove(deps, place);
  if (places.length === 0) return { above: told, hasReadLinks: false };
  const links = await deps.store.read(places.map(({ id }): Address => ({ kind: 'link', key: id })));
  const above = places.map((each) => ({
    ...each,
    unnamed: null,
    link: links.get('link', each.id)?.record,
  }));
  return { above, hasReadLinks: true };
}

/** Those that serve something, nearest first. */
function levelsInScope(place: IssueAndAbove, scope: ScopeRecord): LevelAbove[] {
  const { chain } = place;
  const base = baseOf(place);
  const path = ancestry(base, (id) => scope.issues[id]?.parentId ?? scope.above[id] ?? null);
  const top = chain.at(-1) ?? { id: base, level: 0 };
  // What Jira names is newer than the row: where they differ, the row goes on from there.
  const from = path.includes(top.id) ? path : ancestry(top.id, (id) => scope.above[id] ?? null);
  return from
    .slice(from.indexOf(top.id) + 1)
    .map((id, at) => ({ id, level: top.level + at + 1 }))
    .flatMap(({ id, level }) => {
      const serves = scope.serves[id];
      // A parent that Jira did not name with the issue is hidden from the person.
      const unnamed = level === 1 ? null : id;
      return serves === undefined ? [] : [{ level, unnamed, serves }];
    })
    .map(({ level, unnamed, serves }, at) => {
      const id = `above-${at + 1}`;
      return { id, level, unnamed, link: linkOf(id, serves) };
    });
}

/** The issue that sprints hold: a sub-task is in its parent. */
function baseOf({ chain }: IssueAndAbove): string {
  return (chain.find(({ level }) => level === 0) ?? chain[0]).id;
}

function linkOf(issueId: string, serves: ScopeRecord['serves'][string]): LinkRecord {
  return {
    issueId,
    targets: serves.keyResults.map(({ id, objectiveId, key }) => ({
      keyResultId: id,
      objectiveId,
      key,
      relation: 'contributes',
    })),
    areas: serves.areas.map(({ id, key }) => ({ areaId: id, key, relation: 'contributes' })),
  };
}
