import type { Answer, Parsed } from '../../contract/api';
import type { PlanningServes } from '../../contract/planning/answers';
import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { catalogueOf, planningKeyResult, saysNothing, servesView } from './key-result-catalogue';

/**
 * What issues serve by their own `contributes` links, for those that are in no sprint: the backlog's, which a plan
 * tries out, and those of a board without sprints. Only of issues that the caller may browse.
 */
export async function readLinks(
  deps: Deps,
  caller: Caller,
  input: Parsed<'planning.links'>,
): Promise<Answer<'planning.links'>> {
  const [, ids, rows] = await Promise.all([
    // Who may not see the board is not told that it is connected.
    deps.jira.board(input.boardId),
    deps.jira.browsableIssues(input.issueIds),
    deps.store.read([
      ...ORGANISATION,
      { kind: 'board', key: input.boardId },
      { kind: 'areas', key: ONLY },
      ...input.issueIds.map((key): Address => ({ kind: 'link', key })),
    ]),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const board = rows.get('board', input.boardId)?.record;
  const teamId = board?.teamId ?? null;
  const links = ids.flatMap((id) => rows.get('link', id)?.record ?? []);
  const objectiveIds = links.flatMap(({ targets }) => targets.map(({ objectiveId }) => objectiveId));
  const more = await deps.store.read([
    ...(teamId === null ? [] : [{ kind: 'team', key: teamId } as const]),
    ...[...new Set(objectiveIds)].map((key): Address => ({ kind: 'objective', key })),
  ]);
  const team = teamId === null ? undefined : more.get('team', teamId)?.record;
  const objectives = [...new Set(objectiveIds)].flatMap((id) => more.get('objective', id)?.record ?? []);
  const projectId = board?.projectId ?? null;
  const catalogue = await catalogueOf(deps, caller, team, objectives, organisation, projectId);
  const areas = rows.get('areas', ONLY)?.record.areas ?? [];
  const serves: Record<string, PlanningServes> = {};
  for (const link of links) {
    const counts = <T extends { readonly relation: string }>({ relation }: T) => relation === 'contributes';
    const view = servesView(
      {
        keyResultIds: link.targets.filter(counts).map(({ keyResultId }) => keyResultId),
        areaIds: link.areas.filter(counts).map(({ areaId }) => areaId),
      },
      catalogue,
      areas,
    );
    if (!saysNothing(view)) serves[link.issueId] = view;
  }
  const named = new Set(
    Object.values(serves).flatMap(({ openIds, pausedIds, endedIds }) => [
      ...openIds,
      ...pausedIds,
      ...endedIds,
    ]),
  );
  const nothing = { successorId: null, neglected: null, claims: null, learned: null };
  return {
    serves,
    keyResults: [...catalogue.values()]
      .filter(({ id, seen }) => seen && named.has(id))
      .map((known) => planningKeyResult(known, teamId, nothing, organisation)),
  };
}
