import { plainWord } from '../../../domain/portability/cells';
import type { CycleRecord } from '../../records/cycles-record';
import type { DirectoryRecord } from '../../records/directory-record';

/** What a name in a file stands for, or what to do about it. */
export type Named<T> = { readonly found: T } | { readonly hint: string };

/** Who a text in a file is, as the importer's browser looked it up in Jira. */
export interface WrittenPerson {
  readonly written: string;
  /** null: nobody, or more than one. */
  readonly accountId: string | null;
  readonly several: boolean;
}

/** The teams, cycles and people that the rows of a file name. */
export interface Names {
  team(written: string): Named<string>;
  cycle(written: string): Named<CycleRecord>;
  /** null is nobody. */
  person(written: string): Named<string | null>;
}

const HINT_NAMES = 5;

export function namesFrom(
  teams: DirectoryRecord['teams'],
  cycles: readonly CycleRecord[],
  people: readonly WrittenPerson[],
  unknownOwners: 'problem' | 'nobody',
): Names {
  const byTeam = byName(
    teams.flatMap((team) => [team.name, pathOf(team, teams), team.id].map((name) => pair(name, team.id))),
  );
  const byCycle = byName(cycles.flatMap((cycle) => [cycle.name, cycle.id].map((name) => pair(name, cycle))));
  const byPerson = new Map(people.map((each) => [plainWord(each.written), each]));
  const some = (names: readonly string[]) =>
    names.length === 0
      ? 'There are none yet'
      : `There are ${names.slice(0, HINT_NAMES).join(', ')}${names.length > HINT_NAMES ? ' …' : ''}`;
  return {
    team(written) {
      const ids = byTeam.get(plainWord(written)) ?? [];
      const [only] = ids;
      if (only !== undefined && ids.length === 1) return { found: only };
      if (ids.length > 1)
        return { hint: `Several teams are called so. Write it with the team above it: Parent / ${written}.` };
      return {
        hint: `No team is called so. ${some(teams.map(({ name }) => name))}. Add it first, or change the name.`,
      };
    },
    cycle(written) {
      const found = byCycle.get(plainWord(written)) ?? [];
      const [only] = found;
      if (only !== undefined && found.length === 1) return { found: only };
      if (found.length > 1) return { hint: 'Several cycles are called so. Rename one of them first.' };
      return {
        hint: `No cycle is called so. ${some(cycles.map(({ name }) => name))}. Add it first, or change the name.`,
      };
    },
    person(written) {
      if (written === '') return { found: null };
      const known = byPerson.get(plainWord(written));
      if (known?.accountId) return { found: known.accountId };
      if (unknownOwners === 'nobody') return { found: null };
      if (known?.several)
        return { hint: 'Several people in Jira are called so. Write the account id of the one you mean.' };
      return {
        hint: 'Nobody in Jira was found by that name. Write it as Jira does, or the account id, or choose to import without the owners that are not found.',
      };
    },
  };
}

function pair<T>(name: string, value: T): readonly [string, T] {
  return [name, value];
}

function byName<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [name, value] of pairs) {
    const key = plainWord(name);
    const known = found.get(key) ?? [];
    if (!known.includes(value)) found.set(key, [...known, value]);
  }
  return found;
}

/** `Parent / Team`, as exported files write a team. */
export function pathOf(team: DirectoryRecord['teams'][number], teams: DirectoryRecord['teams']): string {
  const names = [team.name];
  const seen = new Set([team.id]);
  for (let at = team.parentId; at !== null && !seen.has(at); ) {
    seen.add(at);
    const parent = teams.find((each) => each.id === at);
    if (parent === undefined) break;
    names.unshift(parent.name);
    at = parent.parentId;
  }
  return names.join(' / ');
}
