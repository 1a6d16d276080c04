import type { Parsed } from '../../contract/api';
import type { AddedTarget, AddedWork } from '../../contract/boards/added';
import { isOpen } from '../../domain/okr/lifecycle';
import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import { type Catalogue, catalogueOf } from '../planning/key-result-catalogue';
import { countsFor, levelsOf } from '../planning/plan-check';
import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import type { ScopeRecord } from '../records/scope-record';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';
import { type Added, addedIn } from './added-issues';

/**
 * The issues that the panel has counted as added (PRODUCT §4), as the planning check counts them. Which of them the
 * person who looks may browse is asked in one request; where they browse none, NOT_FOUND unless they see the sprint. Two
 * storage requests, one more where they serve other teams' key results; 3 points.
 */
export async function readAdded(
  deps: Deps,
  caller: Caller,
  input: Parsed<'panel.added'>,
): Promise<AddedWork> {
  const { boardId, sprintId } = input;
  const first = await deps.store.read([
    ...ORGANISATION,
    { kind: 'board', key: boardId },
    { kind: 'areas', key: ONLY },
    { kind: 'scope', key: sprintId },
    { kind: 'sprint', key: sprintId },
  ]);
  // A sprint that is hidden from somebody answers as one that never was.
  const isOfBoard = first.get('sprint', sprintId)?.record.boardId === boardId;
  if (!isOfBoard) await deps.jira.sprint(sprintId);
  // Who sees the sprint of another board is told nothing of this one, its words included, unless they see it too.
  if (!isOfBoard) await deps.jira.board(boardId);
  const organisation = organisationIn(first, deps.clock);
  const board = need(first, 'board', boardId).record;
  const scope = need(first, 'scope', sprintId).record;
  const sprint = need(first, 'sprint', sprintId).record;
  const added = addedIn(scope);
  const [rows, browsable] = await Promise.all([
    deps.store.read([{ kind: 'team', key: board.teamId }]),
    deps.jira.browsableIssues(added.map(({ id }) => id)),
  ]);
  // Who browses none of them may still see the sprint; or not.
  if (browsable.length === 0) await deps.jira.sprint(sprintId);
  const team = rows.get('team', board.teamId)?.record;
  const foreign = foreignObjectives(added, { scope, sprint }, team);
  const more = await deps.store.read(foreign.map((key): Address => ({ kind: 'objective', key })));
  const objectives = foreign.flatMap((id) => more.get('objective', id)?.record ?? []);
  const catalogue = await catalogueOf(deps, caller, team, objectives, organisation, board.projectId);
  const areas = first.get('areas', ONLY)?.record.areas ?? [];
  const seen = new Set(browsable);
  const issues = added
    .filter(({ id }) => seen.has(id))
    .map(({ id, addedOn, issue: { points } }) => {
      const { openIds, areaIds } = countsFor({ sprint, scope, catalogue, areas }, id);
      return { id, addedOn, points, serves: { openIds, areaIds } };
    });
  const served = new Set(issues.flatMap(({ serves }) => serves.openIds));
  return {
    sprintId,
    issues,
    others: added.length - issues.length,
    team: team === undefined ? null : { id: team.id },
    plannedFrom: scope.plannedFrom ?? 'today',
    estimatedIn: scope.estimatedIn ?? 'points',
    keyResults: shownOf(catalogue, team, served),
    areas: areas
      .filter(({ archived }) => !archived)
      .map(({ id, key, name, archived }) => ({ id, key, name, archived })),
  };
}

/** Of other teams: what links of these issues, or of what stands above them, and the goal's tags lead to. */
function foreignObjectives(
  added: readonly Added[],
  { scope, sprint }: { readonly scope: ScopeRecord; readonly sprint: SprintRecord },
  team: TeamRecord | undefined,
): string[] {
  const own = new Set(team?.shelf.map(({ id }) => id));
  const levels = new Set(added.flatMap(({ id }) => levelsOf(scope, id)));
  const linked = [...levels].flatMap((id) => scope.serves[id]?.keyResults ?? []);
  const ids = [...linked, ...sprint.targets].map(({ objectiveId }) => objectiveId);
  return [...new Set(ids)].filter((id) => !own.has(id));
}

function shownOf(
  catalogue: Catalogue,
  team: TeamRecord | undefined,
  served: ReadonlySet<string>,
): AddedTarget[] {
  return [...catalogue.values()]
    .filter(({ seen, lifecycle }) => seen && isOpen(lifecycle) && lifecycle !== 'paused')
    .filter(({ id, teamId }) => teamId === team?.id || served.has(id))
    .map(({ seen: _, now: __, ...rest }) => ({ ...rest, ownTeam: rest.teamId === team?.id }));
}
