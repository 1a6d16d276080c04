import type { Caller } from '../caller';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { sightOf } from '../visibility';
import { objectivesServed, type SprintParts } from './sprint-attribution';

/**
 * Sprints with their issues, their goals and what these lead to, seen or not; and what of it the caller does not see:
 * two or three storage requests.
 */
export async function sprintsToLookAt(deps: Deps, caller: Caller, sprintIds: readonly string[]) {
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
  const objectives = await objectivesServed(deps, found);
  const all = [...objectives.values()];
  const sees = await sightOf(deps, caller, all);
  const hidden = new Set(all.filter((each) => !sees(each)).map(({ id }) => id));
  const areas = first.get('areas', ONLY)?.record.areas ?? [];
  const areaIds = new Map(areas.map(({ id, key }) => [key, id]));
  const sprints = found.map((each): SprintParts & { readonly id: string } => {
    return { ...each, objectives, areaIds };
  });
  return { organisation, sprints, objectives, hidden };
}
