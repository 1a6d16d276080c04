import type { AreaLinks, LinkedMany, RefusedLink } from '../../contract/work/answers';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import type { AreaRecord } from '../records/area-record';
import { LINKS_LIMIT } from '../records/objective-record';
import { again } from '../retry';
import { leadsTeam } from '../rights';
import { areaLinks } from './area-links';
import { withoutLinks, withReached } from './joined-work';
import { saying } from './link-key-result';
import { changedLinks, LINKS_AT_ONCE, linkSteps, type Relation, wanting } from './link-steps';
import { linksChanged } from './links-changed';
import { parentsBelow } from './reach-issues';
import { sortIssues } from './sort-issues';

/**
 * Joins issues to a KRA (run-the-business work), or with `relation` null takes their links away: who may edit the
 * issue in Jira, the KRA's owner, lead and stand-in of its team, OKR managers. A KRA has no number to count, so
 * nothing below the linked issues is read but what stands between an initiative and its issues.
 */
export async function linkArea(
  deps: Deps,
  caller: Caller,
  areaId: string,
  issueIds: readonly string[],
  relation: Relation | null,
): Promise<LinkedMany & { readonly area: AreaLinks }> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'area', key: areaId }]);
  const first = need(rows, 'area', areaId).record;
  if (relation !== null) demandInUse(first);
  const owns = await ownsArea(deps, caller, first);
  const sorted = await sortIssues(deps, caller, issueIds, { owns, unlinking: relation === null });
  const fresh = relation === 'contributes' ? sorted.allowed.flatMap((id) => sorted.issues.get(id) ?? []) : [];
  const above = await parentsBelow(deps.jiraAsApp, fresh);
  const refused: RefusedLink[] = [...sorted.refused];
  const linked: string[] = [];
  let area = first;
  for (let at = 0; at < sorted.allowed.length; at += LINKS_AT_ONCE) {
    const some = sorted.allowed.slice(at, at + LINKS_AT_ONCE);
    const done = await again(() => change(deps, caller, areaId, some, relation, above));
    area = done.area;
    for (const issueId of done.full) {
      const message = `${area.key} has ${LINKS_LIMIT} links. Link epics instead of their issues.`;
      refused.push({ issueId, reason: 'full', message });
    }
    linked.push(...some.filter((id) => !done.full.includes(id)));
  }
  const now = await areaLinks(deps, area, owns, organisationIn(rows, deps.clock));
  return { linked, refused, objective: null, area: now };
}

/** Its owner, or lead or stand-in of its team; known without asking Jira. */
export async function ownsArea(
  deps: Deps,
  caller: Caller,
  { ownerId, teamId }: AreaRecord,
): Promise<boolean> {
  if (caller.kind === 'person' && ownerId === caller.accountId) return true;
  if (teamId === null) return false;
  const team = (await deps.store.read([{ kind: 'team', key: teamId }])).get('team', teamId)?.record;
  return team !== undefined && leadsTeam(caller, team);
}

function demandInUse({ archived, key }: AreaRecord): void {
  if (archived) throw new AppError('INVALID_INPUT', `${key} is archived: link the work to a KRA in use.`);
}

async function change(
  deps: Deps,
  caller: Caller,
  areaId: string,
  issueIds: readonly string[],
  relation: Relation | null,
  above: Readonly<Record<string, string>>,
): Promise<{ readonly full: readonly string[]; readonly area: AreaRecord }> {
  const rows = await deps.store.read([
    { kind: 'area', key: areaId },
    ...issueIds.map((key): Address => ({ kind: 'link', key })),
  ]);
  const { record: area, version } = need(rows, 'area', areaId);
  if (relation !== null) demandInUse(area);
  const { changing, full } = wanting(area.links, issueIds, relation, LINKS_LIMIT);
  if (changing.length === 0) return { full, area };
  const now = new Set(changing);
  const work = { issues: {}, parents: area.parents ?? {} };
  const { parents } =
    relation === 'contributes'
      ? withReached(work, {
          issues: {},
          parents: Object.fromEntries(Object.entries(above).filter(([, via]) => now.has(via))),
        })
      : withoutLinks(work, changing, []);
  const links = changedLinks(area.links, changing, relation);
  const lostLinks = relation === null ? (area.lostLinks ?? null) : null;
  const next: AreaRecord = { ...area, links, lostLinks, parents };
  await deps.store.commit([
    { op: 'put', kind: 'area', key: area.id, record: next, version },
    ...linkSteps(
      rows,
      changing,
      { kind: 'area', areaId: area.id, key: area.key },
      relation,
      deps.clock.now(),
    ),
    activity(deps, caller, `area:${area.id}`, `${area.key} ${saying(changing, relation)}`, {
      after: { links: changing },
    }),
  ]);
  await linksChanged(deps, changing);
  return { full, area: next };
}
