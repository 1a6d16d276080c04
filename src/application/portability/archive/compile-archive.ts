import type { ImportProblem } from '../../../domain/portability/import-problem';
import { ORGANISATION, organisationIn } from '../../organisation';
import type { Address, Deps, Rows } from '../../ports';
import type { ImportUnit } from '../../records/import-record';
import { ONLY } from '../../records/kinds';
import type { ObjectiveRecord } from '../../records/objective-record';
import type { TeamRecord } from '../../records/team-record';
import type { Compiled, ImportDifference, Plan } from '../plan';
import type { ArchivedKind } from './exported-record';
import { linkRowsOf } from './link-rows';
import { type Archive, type Entry, parseArchive } from './parse-archive';

const CHECK_INS_TOGETHER = 50;
/** Written once the import is applied: none of them is anything without an objective, team or cycle. */
const FOLLOWING = ['area', 'metric', 'retrospective', 'board', 'sprint'] as const;
/** The same, of objectives that are new. */
const HISTORY = ['reading', 'comment', 'contribution'] as const;

/**
 * What an export makes here: everything that is not there, under its own ids and keys. What is there is left alone. A key
 * that means something else here is a problem: an export belongs into an empty app, or back where it came from.
 */
export async function compileArchive(
  deps: Deps,
  importId: string,
  pieces: readonly string[],
): Promise<Compiled> {
  const archive = parseArchive(pieces);
  const objectives = archive.of('objective');
  const keys = objectives.flatMap(({ record }) => [record.key, ...record.keyResults.map((each) => each.key)]);
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'directory', key: ONLY },
    ...objectives.map(({ record }): Address => ({ kind: 'objective', key: record.id })),
    ...keys.map((key): Address => ({ kind: 'handle', key })),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const there = rows.get('directory', ONLY)?.record.teams ?? [];
  const newTeams = archive.of('team').filter(({ record }) => !there.some(({ id }) => id === record.id));
  const cycles = archive.of('cycles').flatMap(({ record }) => record.cycles);
  const newCycles = cycles.filter((cycle) => !organisation.cycles.some(({ id }) => id === cycle.id));
  const places = {
    teams: new Set([...there, ...newTeams.map(({ record }) => record)].map(({ id }) => id)),
    cycles: new Set([...organisation.cycles, ...newCycles].map(({ id }) => id)),
  };
  const fresh: Entry<'objective'>[] = [];
  const problems: ImportProblem[] = [...archive.problems];
  const differences: ImportDifference[] = [];
  for (const entry of objectives) {
    const known = rows.get('objective', entry.record.id)?.record;
    if (known === undefined) {
      fresh.push(entry);
      problems.push(...problemsOf(entry, rows, places));
    } else if (!isSame(known, entry.record)) {
      const fields = 'something that changed since';
      differences.push({ file: 0, row: entry.row, key: known.key, fields });
    }
  }
  const settings = rows.get('settings', ONLY) === undefined ? archive.of('settings')[0]?.record : undefined;
  return {
    problems,
    differences,
    already: {
      objectives: objectives.length - fresh.length,
      keyResults: count(objectives) - count(fresh),
    },
    rows: archive.count,
    plan: {
      frame: {
        part: 'frame',
        settings: settings ?? null,
        cycles: newCycles,
        teams: newTeams.map(({ record }) => withHints(record, fresh)),
        shelves: shelvesOf(
          fresh,
          newTeams.map(({ record }) => record),
        ),
      },
      ...unitsOf(archive, fresh, importId),
      makes: {
        objectives: fresh.length,
        keyResults: count(fresh),
        checkIns: archive.of('checkIn').filter(({ record }) => isOf(fresh, record.objectiveId)).length,
      },
      needs: { objectives: 0, keyResults: 0 },
      keysTaken: [...keys, ...archive.of('area').map(({ record }) => record.key)],
    },
  };
}

/** A new team; of its shelf the entries whose objectives come with it, for the words that goal lines taught them. */
function withHints(team: TeamRecord, fresh: readonly Entry<'objective'>[]): TeamRecord {
  const ids = new Set(fresh.map(({ record }) => record.id));
  return { ...team, shelf: team.shelf.filter(({ id }) => ids.has(id)) };
}

function count(entries: readonly Entry<'objective'>[]): number {
  return entries.reduce((sum, { record }) => sum + record.keyResults.length, 0);
}

function isOf(fresh: readonly Entry<'objective'>[], objectiveId: string): boolean {
  return fresh.some(({ record }) => record.id === objectiveId);
}

function isSame(there: ObjectiveRecord, record: ObjectiveRecord): boolean {
  return JSON.stringify({ ...there, importId: null }) === JSON.stringify({ ...record, importId: null });
}

function problemsOf(
  { row, record }: Entry<'objective'>,
  rows: Rows,
  places: { readonly teams: ReadonlySet<string>; readonly cycles: ReadonlySet<string> },
): ImportProblem[] {
  const problem = (column: string, cell: string, hint: string) => ({ file: 0, row, column, cell, hint });
  const taken = [record.key, ...record.keyResults.map(({ key }) => key)].filter(
    (key) => rows.get('handle', key) !== undefined,
  );
  return [
    ...taken.map((key) =>
      problem(
        'key',
        key,
        'This key means something else here. An export belongs into an empty app, or back where it came from.',
      ),
    ),
    ...(places.teams.has(record.teamId)
      ? []
      : [problem('team', record.teamId, 'Its team is neither here nor in the export.')]),
    ...(places.cycles.has(record.cycleId)
      ? []
      : [problem('cycle', record.cycleId, 'Its cycle is neither here nor in the export.')]),
  ];
}

function shelvesOf(
  fresh: readonly Entry<'objective'>[],
  newTeams: readonly TeamRecord[],
): Plan['frame']['shelves'] {
  const teamIds = new Set([...fresh.map(({ record }) => record.teamId), ...newTeams.map(({ id }) => id)]);
  return [...teamIds].map((teamId) => {
    const here = fresh.filter(({ record }) => record.teamId === teamId);
    return {
      teamId,
      cycleIds: [...new Set(here.map(({ record }) => record.cycleId))],
      objectiveIds: here.map(({ record }) => record.id),
    };
  });
}

function unitsOf(
  archive: Archive,
  fresh: readonly Entry<'objective'>[],
  importId: string,
): Pick<Plan, 'before' | 'after'> {
  const ids = new Set(fresh.map(({ record }) => record.id));
  const keyResultIds = new Set(fresh.flatMap(({ record }) => record.keyResults.map(({ id }) => id)));
  const works = new Map(archive.of('work').map(({ record }) => [record.keyResultId, record]));
  const checkIns = archive.of('checkIn').filter(({ record }) => ids.has(record.objectiveId));
  const before: ImportUnit[] = fresh.map(({ record }) => ({
    kind: 'objective',
    objective: { ...withoutRuns(record), importId },
    works: record.keyResults.flatMap(({ id }) => works.get(id) ?? []),
  }));
  for (let at = 0; at < checkIns.length; at += CHECK_INS_TOGETHER) {
    const some = checkIns.slice(at, at + CHECK_INS_TOGETHER).map(({ record }) => record);
    before.push({ kind: 'check-ins', checkIns: some });
  }
  const after: ImportUnit[] = [
    ...FOLLOWING.flatMap((kind) => rowsOf(archive, kind)),
    ...rowsOf(archive, 'close', ({ record }) => ids.has(record.objectiveId)),
    ...HISTORY.flatMap((kind) => rowsOf(archive, kind, ({ record }) => keyResultIds.has(record.keyResultId))),
    ...linkRowsOf(
      fresh.map(({ record }) => record),
      archive.of('area').map(({ record }) => record),
    ),
  ];
  return { before, after };
}

function rowsOf<K extends ArchivedKind>(
  archive: Archive,
  kind: K,
  wanted: (entry: Entry<K>) => boolean = () => true,
): ImportUnit[] {
  return archive
    .of(kind)
    .filter(wanted)
    .map(({ key, record }) => ({ kind: 'row', of: kind, key, record }));
}

/** What Jira would be asked for comes back switched off: its owner and its queries are those of another site. */
function withoutRuns(objective: ObjectiveRecord): ObjectiveRecord {
  return {
    ...objective,
    keyResults: objective.keyResults.map((each) =>
      each.automation === null ? each : { ...each, automation: { ...each.automation, state: 'off' } },
    ),
  };
}
