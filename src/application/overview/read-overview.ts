import type { Parsed } from '../../contract/api';
import type { OverviewView } from '../../contract/overview/answers';
import type { Caller } from '../caller';
import { currentCycle, ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import type { DirectoryRecord } from '../records/directory-record';
import { ONLY } from '../records/kinds';
import { type SummaryRecord, summaryKey } from '../records/summary-record';
import { cycleView } from '../views/cycle-view';
import { objectiveView } from '../views/objective-view';
import { viewer } from '../views/viewer';
import { sightOf } from '../visibility';
import { isThere } from '../visible-rows';
import { rebuildSummary } from './rebuild-summary';
import { sentObjectives } from './sent-rows';
import { topFirst } from './top-first';

/** Teams whose objectives come with the first look: three batches of rows. The others are read when opened. */
const TEAMS_AT_ONCE = 75;
/** Rows that are not there yet are made while somebody waits, up to so many teams; the queue makes the others. */
const MADE_AT_ONCE = 12;

type Team = DirectoryRecord['teams'][number];

/**
 * The Overview of a cycle (PRODUCT §4, §7): teams as a tree and, from one row a team, objectives with their
 * key results, judged on this day. No Jira data. Teams beyond the first 75, top of the tree first, come
 * without theirs.
 */
export async function readOverview(
  deps: Deps,
  caller: Caller,
  input: Parsed<'overview.read'>,
): Promise<OverviewView> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'directory', key: ONLY },
    { kind: 'areas', key: ONLY },
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const here = teamsHere(rows.get('directory', ONLY)?.record.teams ?? [], input.projectId);
  const asked = new Set(input.teamIds);
  const wanted =
    input.teamIds === undefined
      ? topFirst(here).slice(0, TEAMS_AT_ONCE)
      : here.filter((team) => asked.has(team.id));
  const cycle = organisation.cycles.find((each) => each.id === input.cycleId) ?? currentCycle(organisation);
  const summaries =
    cycle === undefined ? new Map<string, SummaryRecord>() : await summariesOf(deps, wanted, cycle.id);
  const there = wanted.flatMap(({ id, name }) =>
    (summaries.get(id)?.objectives ?? [])
      .filter((record) => isThere(record, organisation.settings) && !record.archived)
      .map((record) => ({ record, teamName: name })),
  );
  const sees = await sightOf(
    deps,
    caller,
    there.map(({ record }) => record),
  );
  const seen = there.filter(({ record }) => sees(record));
  const areas = rows.get('areas', ONLY)?.record.areas ?? [];
  const served = new Set(seen.flatMap(({ record }) => record.areas));
  return {
    viewer: viewer(deps, caller),
    today: organisation.today,
    timeZone: organisation.settings.timeZone,
    fiscalFirstMonth: organisation.settings.fiscalFirstMonth,
    cycles: organisation.cycles.map((each) => cycleView(each, organisation.today)),
    cycleId: cycle?.id ?? null,
    teams: here.map(({ id, name, parentId, leadId, standInId }) => {
      return { id, name, parentId, leadId, standInId, loaded: cycle === undefined || summaries.has(id) };
    }),
    ...sentObjectives(seen.map(({ record, teamName }) => objectiveView(record, teamName, organisation))),
    hasAreas: areas.length > 0,
    areas: areas
      .filter(({ id, archived }) => !archived || served.has(id))
      .map(({ id, key, name }) => ({ id, key, name })),
    asOf: new Date(organisation.now).toISOString(),
  };
}

function teamsHere(teams: readonly Team[], projectId: string | undefined): readonly Team[] {
  if (projectId === undefined) return teams;
  return teams.filter((team) => team.boards.some((board) => board.projectId === projectId));
}

/** The summaries of teams, by team id. A row that is missing is made: a few now, the others by the queue. */
export async function summariesOf(
  deps: Deps,
  teams: readonly Team[],
  cycleId: string,
): Promise<Map<string, SummaryRecord>> {
  const addresses = teams.map(({ id }): Address => ({ kind: 'summary', key: summaryKey(id, cycleId) }));
  const rows = await deps.store.read(addresses);
  const found = new Map<string, SummaryRecord>();
  const missing: string[] = [];
  for (const { id } of teams) {
    const record = rows.get('summary', summaryKey(id, cycleId))?.record;
    if (record === undefined) missing.push(id);
    else found.set(id, record);
  }
  const [now, later] = [missing.slice(0, MADE_AT_ONCE), missing.slice(MADE_AT_ONCE)];
  await Promise.all([
    ...now.map(async (teamId) => found.set(teamId, await rebuildSummary(deps, { teamId, cycleId }))),
    ...later.map((teamId) => deps.queue.push({ kind: 'summary', teamId, cycleId })),
  ]);
  return found;
}
