import type { KeyResultChoice, TagView } from '../../contract/views';
import type { Address, Deps, Rows } from '../ports';
import type { HandleRecord } from '../records/handle-record';
import type { TeamRecord } from '../records/team-record';
import { allChoices, tagView } from './choices';

export interface KeyLookup {
  readonly team: TeamRecord | null;
  readonly byKey: ReadonlyMap<string, KeyResultChoice>;
  tag(key: string): TagView;
}

/**
 * What the keys of a goal mean. One batch for the board's team and the keys' handles, a second only when
 * a key belongs to another team or has a successor: the team's shelf is the index.
 */
export async function lookUpKeys(
  deps: Deps,
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
  const team = teamId === null ? null : (first.get('team', teamId)?.record ?? null);
  const others = [...new Set([...handles.values()].map((handle) => handle.teamId))].filter(
    (id) => id !== teamId,
  );
  const second = others.length === 0 ? undefined : await deps.store.read(others.map(teamAddress));
  const teams = [team, ...others.map((id) => teamIn(second, id))].filter((each) => each !== null);
  const byKey = new Map(
    teams.flatMap((each) => allChoices(each, teamId).map((choice) => [choice.key, choice] as const)),
  );
  return { team, byKey, tag: (key) => tagView(key, byKey, handles) };
}

function teamAddress(key: string): Address {
  return { kind: 'team', key };
}

function teamIn(rows: Rows | undefined, id: string): TeamRecord | null {
  return rows?.get('team', id)?.record ?? null;
}
