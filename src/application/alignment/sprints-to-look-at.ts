import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import type { SprintFigures } from '../records/figures-record';
import { ONLY } from '../records/kinds';
import { sightOf } from '../visibility';
import { medianOfSprints } from './median-of-sprints';
import { objectivesServed, type SprintParts } from './sprint-attribution';

/** A sprint with its figures, once there are any, and what an issue of it without an estimate weighs. */
export interface LookedSprint extends SprintParts {
  readonly id: string;
  /** Whether the caller may browse the project of its board: else nothing is told of its other issues, not even sums. */
  readonly isSeen: boolean;
  readonly figures: SprintFigures | undefined;
  /** As its figures have it; of one that has none yet, the board's; null: that of its own issues. */
  readonly median: number | null;
}

/**
 * Sprints with their issues, their goals, their figures and what these lead to, seen or not; and what of it the caller
 * does not see: two to four storage requests, and one question to Jira. `besides` is read along.
 */
export async function sprintsToLookAt(
  deps: Deps,
  caller: Caller,
  sprintIds: readonly string[],
  besides: readonly Address[] = [],
) {
  const ids = [...new Set(sprintIds)];
  const [first, scopes] = await Promise.all([
    deps.store.read([
      ...ORGANISATION,
      { kind: 'areas', key: ONLY },
      ...ids.map((key): Address => ({ kind: 'sprint', key })),
    ]),
    deps.store.read(ids.map((key): Address => ({ kind: 'scope', key }))),
  ]);
  const organisation = organisationIn(first, deps.clock);
  const found = ids.flatMap((id) => {
    const scope = scopes.get('scope', id)?.record;
    return scope === undefined ? [] : [{ id, scope, sprint: first.get('sprint', id)?.record }];
  });
  const boardIds = [...new Set(found.map(({ scope }) => scope.boardId))];
  const [objectives, rows] = await Promise.all([
    objectivesServed(deps, found),
    deps.store.read([
      ...boardIds.flatMap((key): Address[] => [
        { kind: 'board', key },
        { kind: 'figures', key },
      ]),
      ...besides,
    ]),
  ]);
  const projectOf = (boardId: string) => rows.get('board', boardId)?.record.projectId ?? null;
  const projects = new Set(boardIds.flatMap((id) => projectOf(id) ?? []));
  const browsed = projects.size === 0 ? [] : await deps.jira.browsable([...projects]);
  const all = [...objectives.values()];
  const sees = await sightOf(deps, caller, all);
  const hidden = new Set(all.filter((each) => !sees(each)).map(({ id }) => id));
  const areas = first.get('areas', ONLY)?.record.areas ?? [];
  const areaIds = new Map(areas.map(({ id, key }) => [key, id]));
  const sprints = found.map((each): LookedSprint => {
    const ofBoard = rows.get('figures', each.scope.boardId)?.record.sprints ?? [];
    const figures = ofBoard.find(({ sprintId }) => sprintId === each.id);
    const median =
      figures?.median ?? medianOfSprints(ofBoard, each.scope.estimatedIn, organisation.thresholds);
    const isSeen = browsed.includes(projectOf(each.scope.boardId) ?? '');
    return { ...each, isSeen, objectives, areaIds, figures, median };
  });
  return { organisation, sprints, objectives, hidden, rows };
}
