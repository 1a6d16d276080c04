import type { Parsed } from '../../contract/api';
import type { CheckInQueue, QueueItem, TeamLateness } from '../../contract/checkins/answers';
import type { Caller } from '../caller';
import { callerName } from '../caller';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Deps, Rows } from '../ports';
import type { DeskRecord } from '../records/desk-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { summaryKey } from '../records/summary-record';
import type { TeamRecord } from '../records/team-record';
import { checkInView } from '../views/check-in-view';
import { viewer } from '../views/viewer';
import { sightOf } from '../visibility';
import { isThere } from '../visible-rows';
import { type AskedKeyResult, askedKeyResults, byUrgency } from './due-key-results';
import { proposalViews } from './proposal-view';

/** More due at once than this is no queue any more; the rest comes once these are done. */
const ITEMS_SHOWN = 25;
/** Objectives of one person in the running cycles: two batches of rows. */
const OBJECTIVES_READ = 50;

/**
 * The key results that wait for a check-in of this person, the most urgent first, each with what its form
 * starts from; and, for the teams asked about, how many are late (PRODUCT §5.6). Three storage requests for a
 * person with up to two dozen objectives, teams and summaries, however large the organisation; one more for
 * each further 25 of them. Nothing of Jira, unless restricted objectives are among those of a team.
 */
export async function readQueue(
  deps: Deps,
  caller: Caller,
  input: Parsed<'checkIn.queue'>,
): Promise<CheckInQueue> {
  const me = callerName(caller);
  const first = await deps.store.read([...ORGANISATION, { kind: 'desk', key: me }]);
  const organisation = organisationIn(first, deps.clock);
  const running = runningCycles(organisation);
  const owned = (first.get('desk', me)?.record.owned ?? []).filter(({ cycleId }) => running.has(cycleId));
  const places = input.teamIds.flatMap((teamId) => [...running].map((cycleId) => ({ teamId, cycleId })));
  const rows = await deps.store.read(addressesOf(owned, input.teamIds, places));
  const ofMine = owned
    .flatMap(({ objectiveIds }) => objectiveIds)
    .slice(0, OBJECTIVES_READ)
    .flatMap((id) => rows.get('objective', id)?.record ?? []);
  const ofTeams = places.flatMap(
    (place) => rows.get('summary', summaryKey(place.teamId, place.cycleId))?.record.objectives ?? [],
  );
  const isHere = (each: ObjectiveRecord) => isThere(each, organisation.settings);
  const sees = await sightOf(deps, caller, [...ofMine, ...ofTeams].filter(isHere));
  const teamOf = (id: string) => rows.get('team', id)?.record;
  const asked = (objectives: readonly ObjectiveRecord[]) =>
    objectives
      .filter((each) => isHere(each) && sees(each) && inProject(teamOf(each.teamId), input.projectId))
      .flatMap((each) => askedKeyResults(each, organisation));
  const mine = asked(ofMine).flatMap((each) => {
    const as = roleOf(each, me, teamOf(each.objective.teamId));
    return as === null ? [] : [{ ...each, as }];
  });
  const inTeams = asked(ofTeams);
  const due = input.mine
    ? mine.filter((each) => each.due).sort((a, b) => roleOrder(a.as) - roleOrder(b.as) || byUrgency(a, b))
    : inTeams
        .filter((each) => each.due)
        .map((each) => ({ ...each, as: roleOf(each, me, teamOf(each.objective.teamId)) }))
        .sort(byUrgency);
  const shown = input.idsOnly ? [] : due.slice(0, ITEMS_SHOWN);
  const [next] = mine
    .filter((each) => !each.due && each.dueOn !== null && each.as === 'owner')
    .sort(byUrgency);
  const words = await lastWords(deps, shown);
  return {
    viewer: viewer(deps, caller),
    today: organisation.today,
    items: shown.map((each) => queueItem(each, each.as, teamOf(each.objective.teamId)?.name ?? '', words)),
    due: due.map((each) => each.record.id),
    next:
      next === undefined || next.dueOn === null
        ? null
        : {
            keyResultId: next.record.id,
            key: next.record.key,
            title: next.record.title,
            dueOn: next.dueOn,
          },
    owned: mine.filter((each) => each.as === 'owner').length,
    teams: input.teamIds.flatMap((id): TeamLateness[] => {
      const team = teamOf(id);
      return team === undefined ? [] : [lateness(team, inTeams)];
    }),
  };
}

/** Ids of the cycles that are active and under way today. */
export function runningCycles({ cycles, today }: Organisation): ReadonlySet<string> {
  return new Set(
    cycles
      .filter((cycle) => cycle.state === 'active' && cycle.start <= today && today <= cycle.end)
      .map((cycle) => cycle.id),
  );
}

function addressesOf(
  owned: DeskRecord['owned'],
  teamIds: readonly string[],
  places: readonly { readonly teamId: string; readonly cycleId: string }[],
): Address[] {
  return [
    ...owned
      .flatMap(({ objectiveIds }) => objectiveIds)
      .slice(0, OBJECTIVES_READ)
      .map((key): Address => ({ kind: 'objective', key })),
    ...[...owned.map(({ teamId }) => teamId), ...teamIds].map((key): Address => ({ kind: 'team', key })),
    ...places.map((place): Address => ({ kind: 'summary', key: summaryKey(place.teamId, place.cycleId) })),
  ];
}

/** An owner; for a key result without one the objective's owner; the lead's stand-in for what is the lead's or nobody's. */
function roleOf(
  { record, objective }: AskedKeyResult,
  me: string,
  team: TeamRecord | undefined,
): QueueItem['as'] {
  const owner = record.ownerId ?? objective.ownerId;
  if (owner === me) return 'owner';
  if (team?.standInId === me && (owner === null || owner === team.leadId)) return 'stand-in';
  return null;
}

const roleOrder = (role: QueueItem['as']): number => (role === 'owner' ? 0 : 1);

function inProject(team: TeamRecord | undefined, projectId: string | null): boolean {
  return projectId === null || team?.boards.some((board) => board.projectId === projectId) === true;
}

/** The check-ins that stood last, by id: what was said then is where the next begins. */
async function lastWords(deps: Deps, asked: readonly AskedKeyResult[]): Promise<Rows | undefined> {
  const ids = asked.flatMap(({ record }) => record.lastCheckIn ?? []);
  if (ids.length === 0) return undefined;
  return deps.store.read(ids.map((key): Address => ({ kind: 'checkIn', key })));
}

function queueItem(
  { record, objective, view, dueOn, late }: AskedKeyResult,
  as: QueueItem['as'],
  teamName: string,
  words: Rows | undefined,
): QueueItem {
  const last = record.lastCheckIn === null ? undefined : words?.get('checkIn', record.lastCheckIn)?.record;
  const { automation } = record;
  return {
    keyResult: view,
    objectiveKey: objective.key,
    objectiveTitle: objective.title,
    teamId: objective.teamId,
    teamName,
    dueOn: dueOn ?? view.window.end,
    late,
    as,
    last: last === undefined ? null : checkInView(last),
    proposals: proposalViews(record),
    automation:
      automation === null || automation.state === 'off'
        ? null
        : {
            failing: automation.state === 'failing',
            at: automation.lastRun?.at ?? null,
            value: automation.lastRun?.value ?? null,
            message: automation.lastRun?.message ?? '',
          },
  };
}

function lateness(team: TeamRecord, asked: readonly AskedKeyResult[]): TeamLateness {
  const here = asked.filter((each) => each.objective.teamId === team.id);
  return {
    teamId: team.id,
    teamName: team.name,
    of: here.length,
    due: here.filter((each) => each.due).length,
    late: here.filter((each) => each.late).length,
  };
}
