import type { Lifecycle } from '../../domain/okr/lifecycle';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps, Rows } from '../ports';
import type { LinkRecord } from '../records/link-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';
import { isKept, isThere } from '../visible-rows';
import type { SearchCopy } from './jira-search';

/** What a linked issue means to Jira's search. */
export interface Served {
  /** null: nothing that everybody may know of. */
  readonly copy: SearchCopy | null;
  /** null: it is a single issue, or what it serves has ended. */
  readonly root: { readonly parents: readonly string[]; readonly projects: readonly string[] | null } | null;
}

/** Whether everybody with Jira access may know of an objective: it is there, not restricted and not archived. */
export function isPublic(objective: ObjectiveRecord, settings: SettingsRecord): boolean {
  return isThere(objective, settings) && objective.restricted === null && !objective.archived;
}

const counts = (lifecycle: Lifecycle) => lifecycle === 'active' || lifecycle === 'draft';

/** Active and draft key results are what work is aligned with (PRODUCT §3.16). */
function isServed(keyResult: KeyResultRecord, objective: ObjectiveRecord): boolean {
  return counts(keyResult.lifecycle) && counts(objective.lifecycle);
}

/** What each of these issues serves by its own links, as far as everybody may know. Jira is not asked. */
export async function servedBy(deps: Deps, issueIds: readonly string[]): Promise<Map<string, Served>> {
  const first = await deps.store.read([
    ...ORGANISATION,
    ...issueIds.map((key): Address => ({ kind: 'link', key })),
  ]);
  const { settings } = organisationIn(first, deps.clock);
  const links = issueIds.map(
    (issueId) => first.get('link', issueId)?.record ?? { issueId, targets: [], areas: [] },
  );
  const targets = links.flatMap((link) => link.targets);
  const rows = await deps.store.read([
    ...once(targets.map(({ objectiveId }) => objectiveId)).map(
      (key): Address => ({ kind: 'objective', key }),
    ),
    ...once(targets.map(({ keyResultId }) => keyResultId)).map((key): Address => ({ kind: 'work', key })),
    ...once(links.flatMap(({ areas }) => areas.map(({ areaId }) => areaId))).map(
      (key): Address => ({ kind: 'area', key }),
    ),
  ]);
  return new Map(links.map((link) => [link.issueId, servedByOne(link, rows, settings)]));
}

function servedByOne({ issueId, targets, areas }: LinkRecord, rows: Rows, settings: SettingsRecord): Served {
  const keyResults = targets.flatMap(({ objectiveId, keyResultId, relation }) => {
    const objective = rows.get('objective', objectiveId)?.record;
    const keyResult = objective?.keyResults.find(({ id }) => id === keyResultId);
    // One that was moved names its new objective as soon as its placement is settled, and is looked at again then.
    if (relation !== 'contributes' || objective === undefined || keyResult === undefined) return [];
    return isKept(keyResult) && isPublic(objective, settings) ? [{ objective, keyResult }] : [];
  });
  const kras = areas.flatMap(({ areaId, relation }) => {
    const area = rows.get('area', areaId)?.record;
    return relation === 'contributes' && area !== undefined && !area.archived ? [area] : [];
  });
  if (keyResults.length + kras.length === 0) return { copy: null, root: null };
  const open = keyResults.filter(({ keyResult, objective }) => isServed(keyResult, objective));
  const copy: SearchCopy = {
    keyResult: once(keyResults.map(({ keyResult }) => keyResult.key)).sort(),
    objective: once(keyResults.map(({ objective }) => objective.key)).sort(),
    area: once(kras.map(({ key }) => key)).sort(),
    ...(open.length + kras.length > 0 ? { serves: 'yes' as const } : {}),
  };
  const works = open.flatMap(({ keyResult }) => rows.get('work', keyResult.id)?.record ?? []);
  const parents = once([...works, ...kras].flatMap((row) => below(row.parents ?? {}, issueId)));
  if (parents.length === 0) return { copy, root: null };
  const reached = works.flatMap(({ issues }) => Object.values(issues).filter(({ via }) => via === issueId));
  const projects = reached.map(({ projectId }) => projectId);
  const known = projects.every((id): id is string => id !== undefined) && kras.length === 0;
  return { copy, root: { parents, projects: known ? once(projects) : null } };
}

function below(parents: Readonly<Record<string, string>>, root: string): string[] {
  return Object.entries(parents).flatMap(([id, via]) => (via === root ? [id] : []));
}

function once<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
