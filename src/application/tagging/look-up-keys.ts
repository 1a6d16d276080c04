import type { KeyResultChoice, TagView } from '../../contract/views';
import type { Caller } from '../caller';
import type { Address, Deps, Rows } from '../ports';
import type { AreaRecord } from '../records/area-record';
import type { HandleRecord } from '../records/handle-record';
import type { SettingsRecord } from '../records/settings-record';
import type { TeamRecord } from '../records/team-record';
import { seenTeams } from '../visibility';
import { allChoices, tagView } from './choices';

export interface KeyLookup {
  /** The board's team, with what of its shelf the caller sees. */
  readonly team: TeamRecord | null;
  readonly byKey: ReadonlyMap<string, KeyResultChoice>;
  tag(key: string): TagView;
}

/**
 * What the keys of a goal mean. One batch for the board's team and the keys' handles, a second only when
 * a key belongs to another team, names a KRA or has a successor: the team's shelf is the index. A key that the caller may not see
 * reads like an unknown one (PRODUCT §6).
 */
export async function lookUpKeys(
  deps: Deps,
  caller: Caller,
  settings: SettingsRecord,
  teamId: string | null,
  keys: readonly string[],
): Promise<KeyLookup> {
  const first = await deps.store.read([
    ...(teamId === null ? [] : [{ kind: 'team', key: teamId } as const]),
    ...keys.map((key): Address => ({ kind: 'handle', key })),
  ]);
  const handles = new Map(
    keys.flatMap((key): [string, HandleRecord][] => {
      const handle = first.get('handle', key)?.record;
      return handle === undefined ? [] : [[key, handle]];
    }),
  );
  const teamIds = [...handles.values()].flatMap((handle) => ('teamId' in handle ? [handle.teamId] : []));
  const others = [...new Set(teamIds)].filter((id) => id !== teamId);
  const areaIds = [...handles.values()].flatMap((handle) => ('areaId' in handle ? [handle.areaId] : []));
  const more = [...others.map(teamAddress), ...areaIds.map((key): Address => ({ kind: 'area', key }))];
  const second = more.length === 0 ? undefined : await deps.store.read(more);
  const own = teamId === null ? null : teamIn(first, teamId);
  const stored = [own, ...others.map((id) => teamIn(second, id))].filter((each) => each !== null);
  const teams = await seenTeams(deps, caller, stored, settings);
  const team = teams.find((each) => each.id === teamId) ?? null;
  const seen = new Set(teams.flatMap((each) => each.shelf.map(({ id }) => id)));
  const byKey = new Map(
    teams.flatMap((each) => allChoices(each, teamId).map((choice) => [choice.key, choice] as const)),
  );
  const seenHandles = new Map([...handles].filter(([, handle]) => isSeen(handle, seen)));
  const areas = new Map(
    areaIds.flatMap((id): [string, AreaRecord][] => {
      const area = second?.get('area', id)?.record;
      return area === undefined ? [] : [[area.key, area]];
    }),
  );
  return { team, byKey, tag: (key) => tagView(key, byKey, seenHandles, areas) };
}

function teamAddress(key: string): Address {
  return { kind: 'team', key };
}

function teamIn(rows: Rows | undefined, id: string): TeamRecord | null {
  return rows?.get('team', id)?.record ?? null;
}

function isSeen(handle: HandleRecord, seenObjectives: ReadonlySet<string>): boolean {
  return !('objectiveId' in handle) || seenObjectives.has(handle.objectiveId);
}
