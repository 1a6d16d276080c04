import { plainWord } from '../../../domain/portability/cells';
import { stableId } from '../../../domain/portability/stable-id';
import type { Organisation } from '../../organisation';
import type { Address, Deps } from '../../ports';
import type { HandleRecord } from '../../records/handle-record';
import type { ObjectiveRecord } from '../../records/objective-record';
import type { TeamRecord } from '../../records/team-record';
import { isThere } from '../../visible-rows';
import type { Names } from './names';
import type { WrittenRows } from './parse-files';

/** What is there already of what the rows name. */
export interface Known {
  readonly teams: ReadonlyMap<string, TeamRecord>;
  /** The objective with this id, deleted ones included; undefined where there is no row. */
  objective(id: string): ObjectiveRecord | undefined;
  /** What a human key in the file means here. */
  handle(key: string): HandleRecord | undefined;
  /** The objective of that title in a team and cycle. */
  titled(teamId: string, cycleId: string, title: string): ObjectiveRecord | undefined;
}

const HUMAN_KEY = /^[A-Za-z]{1,10}-[1-9]\d{0,8}$/;

/** The id of an objective that is imported: by its id elsewhere, else by team, cycle and title. */
export function objectiveIdOf(of: {
  readonly externalId: string;
  readonly teamId: string;
  readonly cycleId: string;
  readonly title: string;
}): string {
  return of.externalId === ''
    ? stableId('objective', of.teamId, of.cycleId, plainWord(of.title))
    : stableId('objective', 'external', of.externalId);
}

export function keyIn(text: string): string | null {
  return HUMAN_KEY.test(text) ? text.toUpperCase() : null;
}

/** Reads what the rows name: teams, handles of keys, and the objectives that may be there. */
export async function loadKnown(
  deps: Deps,
  organisation: Organisation,
  rows: WrittenRows,
  names: Names,
): Promise<Known> {
  const places = [
    ...rows.objectives.map(({ said }) => ({ ...said, name: said.title })),
    ...rows.keyResults.map(({ said }) => ({ ...said, externalId: '', name: said.objective })),
  ].flatMap(({ team, cycle, externalId, name }) => {
    const [at, during] = [names.team(team), names.cycle(cycle)];
    return 'found' in at && 'found' in during
      ? [{ teamId: at.found, cycleId: during.found.id, externalId, title: name }]
      : [];
  });
  const keys = new Set(
    [
      ...rows.objectives.flatMap(({ said }) => [said.key, said.parent]),
      ...rows.keyResults.flatMap(({ said }) => [said.key, said.objective]),
      ...rows.checkIns.map(({ said }) => said.keyResult),
    ].flatMap((text) => keyIn(text) ?? []),
  );
  const first = await deps.store.read([
    ...[...new Set(places.map(({ teamId }) => teamId))].map((key): Address => ({ kind: 'team', key })),
    ...[...keys].map((key): Address => ({ kind: 'handle', key })),
  ]);
  const teams = new Map(
    places.flatMap(({ teamId }): [string, TeamRecord][] => {
      const team = first.get('team', teamId)?.record;
      return team === undefined ? [] : [[teamId, team]];
    }),
  );
  const shelved = new Map(
    [...teams.values()].flatMap((team) =>
      team.shelf
        .filter((each) => isThere(each, organisation.settings))
        .map((each) => [placeOf(team.id, each.cycleId, each.title), each.id] as const),
    ),
  );
  const handleOf = (key: string) => first.get('handle', key)?.record;
  const ids = new Set([
    ...places.map(objectiveIdOf),
    ...places.flatMap((each) => shelved.get(placeOf(each.teamId, each.cycleId, each.title)) ?? []),
    ...[...keys].flatMap((key) => {
      const handle = handleOf(key);
      return handle === undefined || !('objectiveId' in handle) ? [] : [handle.objectiveId];
    }),
  ]);
  const second = await deps.store.read([...ids].map((key): Address => ({ kind: 'objective', key })));
  const objectives = new Map(
    [...ids].flatMap((id): [string, ObjectiveRecord][] => {
      const record = second.get('objective', id)?.record;
      return record === undefined ? [] : [[id, record]];
    }),
  );
  return {
    teams,
    objective: (id) => objectives.get(id),
    handle: handleOf,
    titled(teamId, cycleId, title) {
      const id = shelved.get(placeOf(teamId, cycleId, title));
      return id === undefined ? undefined : objectives.get(id);
    },
  };
}

function placeOf(teamId: string, cycleId: string, title: string): string {
  return `${teamId} ${cycleId} ${plainWord(title)}`;
}
