import { plainWord } from '../../../domain/portability/cells';
import type { KeyResultRow } from '../../../domain/portability/key-result-row';
import type { ObjectiveRow } from '../../../domain/portability/objective-row';
import type { CycleRecord } from '../../records/cycles-record';
import type { ObjectiveRecord } from '../../records/objective-record';
import { isThere } from '../../visible-rows';
import { type ObjectiveSaid, objectiveFrom } from './build-records';
import { keyIn, objectiveIdOf } from './known';
import type { Compiling } from './members';
import type { Named } from './names';
import type { Written } from './parse-files';

/** An objective that rows of the file are about: one that is there, or one to be made. */
export interface Target {
  readonly id: string;
  readonly teamId: string;
  readonly cycle: CycleRecord;
  /** As it is, or as it will be; a key `#4` is still to be given. */
  objective: ObjectiveRecord;
  readonly isNew: boolean;
  /** The first row that named it. */
  readonly row: Place;
}
interface Place {
  readonly file: number;
  readonly row: number;
}

/** Finds the objectives that rows name, and makes those that are not there. */
export interface Targets {
  all(): readonly Target[];
  withId(id: string): Target | undefined;
  /** The new objective that a row of its own made. */
  madeBy(file: number, row: number): Target | undefined;
  /** Takes up a row of its own; undefined when it is refused, or says again what another row said. */
  ofRow(row: Written<ObjectiveRow>): Target | undefined;
  /** The objective of a key result's row; undefined when it is refused. */
  ofKeyResult(row: Written<KeyResultRow>): Target | undefined;
  /** By key, id elsewhere or title, in these files or already there. */
  named(written: string): Named<Target>;
}

interface Said extends ObjectiveSaid {
  readonly team: string;
  readonly cycle: string;
  readonly key: string;
  readonly externalId: string;
  readonly owner: string;
  /** Of the row, for its owner. */
  readonly ownerColumn: 'owner' | 'objectiveOwner';
}

export function createTargets({ organisation, known, names, importId }: Compiling): Targets {
  const byId = new Map<string, Target>();
  const byName = new Map<string, Target[]>();
  const byPlace = new Map<string, Target>();
  let made = 0;

  function remember(name: string, target: Target): void {
    const key = plainWord(name);
    const others = byName.get(key) ?? [];
    if (key !== '' && !others.includes(target)) byName.set(key, [...others, target]);
  }
  function add(target: Target): Target {
    byId.set(target.id, target);
    byPlace.set(`${target.row.file} ${target.row.row}`, target);
    remember(target.objective.title, target);
    return target;
  }
  function there(record: ObjectiveRecord | undefined): ObjectiveRecord | undefined {
    return record !== undefined && isThere(record, organisation.settings) ? record : undefined;
  }
  function existing(objective: ObjectiveRecord, row: Place): Target | undefined {
    const cycle = organisation.cycles.find((each) => each.id === objective.cycleId);
    const before = byId.get(objective.id);
    if (before !== undefined || cycle === undefined) return before;
    return add({ id: objective.id, teamId: objective.teamId, cycle, objective, isNew: false, row });
  }

  /** The objective of that title in a team and cycle: there, or to be made. */
  function placed(row: Written<unknown>, at: Place, said: Said): Target | undefined {
    const [team, cycle, owner] = [names.team(said.team), names.cycle(said.cycle), names.person(said.owner)];
    if ('hint' in team) row.refuse('team', team.hint);
    if ('hint' in cycle) row.refuse('cycle', cycle.hint);
    if ('hint' in owner) row.refuse(said.ownerColumn, owner.hint);
    if ('hint' in team || 'hint' in cycle) return undefined;
    const place = { teamId: team.found, cycleId: cycle.found.id, title: said.title };
    const id = objectiveIdOf({ ...place, externalId: said.externalId });
    const stored = known.objective(id);
    const found =
      sameByKey(said.key, place) ?? there(stored) ?? known.titled(team.found, cycle.found.id, said.title);
    if (found !== undefined) return existing(found, at);
    const before = byId.get(id);
    if (before !== undefined) return before;
    if (stored !== undefined) {
      row.refuse(
        'title',
        `This objective was imported before as ${stored.key} and has been deleted since. Bring it back, or give it another title.`,
      );
      return undefined;
    }
    const ownerId = 'found' in owner ? owner.found : null;
    const { today } = organisation;
    const where = { id, key: `#${made}`, ownerId, cycle: cycle.found, today };
    made += 1;
    const objective = objectiveFrom(said, where, team.found, importId, row.refuse);
    return add({ id, teamId: team.found, cycle: cycle.found, objective, isNew: true, row: at });
  }

  /** A key of this site counts where the rest agrees: the file may come from another one. */
  function sameByKey(
    key: string,
    place: { readonly teamId: string; readonly cycleId: string; readonly title: string },
  ): ObjectiveRecord | undefined {
    const handle = key === '' ? undefined : known.handle(key.toUpperCase());
    if (handle?.kind !== 'objective') return undefined;
    const record = there(known.objective(handle.objectiveId));
    if (record === undefined) return undefined;
    const sameTitle = plainWord(record.title) === plainWord(place.title);
    const samePlace = record.teamId === place.teamId && record.cycleId === place.cycleId;
    return sameTitle || samePlace ? record : undefined;
  }

  function ofRow(row: Written<ObjectiveRow>): Target | undefined {
    const { said } = row;
    const at = { file: row.file, row: said.row };
    const target = placed(row, at, { ...said, ownerColumn: 'owner' });
    if (target === undefined) return undefined;
    if (target.row.file !== at.file || target.row.row !== at.row) {
      row.refuse('title', `Row ${target.row.row} is the same objective. Take one of them out.`);
      return undefined;
    }
    for (const name of [said.key, said.externalId]) remember(name, target);
    return target;
  }

  function named(written: string): Named<Target> {
    const [only, ...others] = byName.get(plainWord(written)) ?? [];
    if (only !== undefined && others.length === 0) return { found: only };
    if (only !== undefined) {
      return { hint: 'Several objectives are called so. Name its key or its external id.' };
    }
    const key = keyIn(written);
    const handle = key === null ? undefined : known.handle(key);
    const record =
      handle === undefined || !('objectiveId' in handle)
        ? undefined
        : there(known.objective(handle.objectiveId));
    const target = record === undefined ? undefined : existing(record, { file: -1, row: 0 });
    if (target !== undefined) return { found: target };
    return { hint: 'No objective is called so, in these files or by its key.' };
  }

  function ofKeyResult(row: Written<KeyResultRow>): Target | undefined {
    const { said } = row;
    const [only, ...others] = (byName.get(plainWord(said.objective)) ?? []).filter((each) =>
      isIn(each, said),
    );
    if (only !== undefined && others.length === 0) return only;
    if (said.team !== '' && said.cycle !== '' && keyIn(said.objective) === null) {
      return placed(row, { file: row.file, row: said.row }, objectiveOf(said));
    }
    const known = named(said.objective);
    if ('found' in known) return known.found;
    row.refuse(
      'objective',
      `${known.hint} Name its key, or add the columns Team and Cycle so that it can be made.`,
    );
    return undefined;
  }

  function isIn(target: Target, said: KeyResultRow): boolean {
    const [team, cycle] = [names.team(said.team), names.cycle(said.cycle)];
    return (
      (said.team === '' || ('found' in team && team.found === target.teamId)) &&
      (said.cycle === '' || ('found' in cycle && cycle.found.id === target.cycle.id))
    );
  }

  return {
    all: () => [...byId.values()],
    withId: (id) => byId.get(id),
    madeBy(file, row) {
      const target = byPlace.get(`${file} ${row}`);
      return target?.isNew ? target : undefined;
    },
    ofRow,
    ofKeyResult,
    named,
  };
}

/** The objective that a key result's row asks for. */
function objectiveOf(said: KeyResultRow): Said {
  const { objective: title, objectiveDescription: description, objectiveState: state, ambition } = said;
  const { team, cycle, objectiveOwner: owner } = said;
  const unsaid = { started: null, due: null, weight: 1, key: '', externalId: '' };
  return {
    ...unsaid,
    title,
    description,
    state,
    ambition,
    team,
    cycle,
    owner,
    ownerColumn: 'objectiveOwner',
  };
}
