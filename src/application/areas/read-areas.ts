import type { Answer, Parsed } from '../../contract/api';
import type { AreaRow, AreaView } from '../../contract/okrs/lifecycle-answers';
import type { Caller } from '../caller';
import { need } from '../find';
import { currentCycle, ORGANISATION, organisationIn } from '../organisation';
import { summariesOf } from '../overview/read-overview';
import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { objectiveView } from '../views/objective-view';
import { sightOf } from '../visibility';
import { isThere } from '../visible-rows';
import { areaView } from './area-view';

/** All KRAs with their descriptions and the objectives of a cycle that serve them, as far as the caller sees those. */
export async function listAreas(
  deps: Deps,
  caller: Caller,
  input: Parsed<'area.list'>,
): Promise<Answer<'area.list'>> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'directory', key: ONLY },
    { kind: 'areas', key: ONLY },
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const areas = rows.get('areas', ONLY)?.record.areas ?? [];
  const teams = rows.get('directory', ONLY)?.record.teams ?? [];
  const cycle = organisation.cycles.find(({ id }) => id === input.cycleId) ?? currentCycle(organisation);
  if (areas.length === 0) return { cycleId: cycle?.id ?? null, areas: [] };
  const [summaries, texts] = await Promise.all([
    cycle === undefined ? new Map() : summariesOf(deps, teams, cycle.id),
    deps.store.read(areas.map(({ id }): Address => ({ kind: 'area', key: id }))),
  ]);
  const serving = [...summaries.values()]
    .flatMap(({ objectives }) => objectives)
    .filter((each) => each.areas.length > 0 && !each.archived && isThere(each, organisation.settings));
  const sees = await sightOf(deps, caller, serving);
  const objectives = serving.filter(sees).map((record) => ({
    areas: record.areas,
    row: {
      id: record.id,
      key: record.key,
      title: record.title,
      status: objectiveView(record, '', organisation).status.code,
    },
  }));
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return {
    cycleId: cycle?.id ?? null,
    areas: areas.map(
      (area): AreaRow => ({
        ...area,
        description: texts.get('area', area.id)?.record.description ?? '',
        teamName: area.teamId === null ? null : (teamNames.get(area.teamId) ?? null),
        objectives: objectives
          .filter((each) => each.areas.includes(area.id))
          .map(({ row }) => row)
          .sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true })),
      }),
    ),
  };
}

/** One KRA with its description. */
export async function readArea(deps: Deps, _caller: Caller, input: Parsed<'area.read'>): Promise<AreaView> {
  const rows = await deps.store.read([{ kind: 'area', key: input.areaId }]);
  return areaView(need(rows, 'area', input.areaId).record);
}
