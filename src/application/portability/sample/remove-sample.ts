import type { Parsed } from '../../../contract/api';
import type { SampleView } from '../../../contract/portability/answers';
import { activity } from '../../activity';
import { AppError } from '../../app-error';
import type { Caller } from '../../caller';
import { objectiveChanged } from '../../okrs/objective-changed';
import { shelved } from '../../okrs/shelf';
import type { Address, Change, Deps, Rows } from '../../ports';
import { ONLY } from '../../records/kinds';
import type { KeyResultRecord, ObjectiveRecord } from '../../records/objective-record';
import type { SampleRecord } from '../../records/sample-record';
import { again } from '../../retry';
import { commitAll } from '../commit-all';
import { demandImporter, isOver, readImport } from '../import-job';

/** What the sample company is, and what stays of it when it is removed; null where there is none. For OKR managers. */
export async function readSample(deps: Deps, caller: Caller): Promise<SampleView | null> {
  await demandImporter(deps, caller);
  const record = (await deps.store.read([{ kind: 'sample', key: ONLY }])).get('sample', ONLY)?.record;
  if (record === undefined) return null;
  const scope = await scopeOf(deps, record);
  const gone = scope.objectives.flatMap(({ leaves }) => leaves);
  const checkIns = new Map(
    record.objectives.flatMap(({ keyResults }) => keyResults.map((each) => [each.id, each.checkIns.length])),
  );
  return {
    id: record.id,
    at: record.at,
    complete: await isComplete(deps, record.id),
    goes: {
      cycles: scope.cycleIds.length,
      teams: scope.teamIds.length,
      objectives: scope.objectives.filter(({ stays }) => stays === null).length,
      keyResults: gone.length,
      checkIns: gone.reduce((sum, { id }) => sum + (checkIns.get(id) ?? 0), 0),
    },
    stays: [
      ...scope.objectives.flatMap(({ record: { key, title }, stays }) =>
        stays === null ? [] : [`${key} ${title}: ${stays}`],
      ),
      ...scope.words,
    ],
  };
}

/**
 * Removes the sample company in one step: exactly what it made, and nothing that people linked, checked in or added
 * under. What stays is theirs from then on. Keys are not given again. Sent again it finishes what is left.
 */
export async function removeSample(
  deps: Deps,
  caller: Caller,
  { sampleId }: Parsed<'sample.remove'>,
): Promise<null> {
  await demandImporter(deps, caller);
  const stored = (await deps.store.read([{ kind: 'sample', key: ONLY }])).get('sample', ONLY);
  if (stored === undefined || stored.record.id !== sampleId) return null;
  if (!(await isComplete(deps, sampleId))) {
    throw new AppError('BUSY', 'The sample company is still being made. Try again in a moment.');
  }
  const first = await scopeOf(deps, stored.record);
  for (const { record } of first.objectives) await removeFrom(deps, stored.record, record.id);
  // Seen again, now without those objectives.
  const { cycleIds, teamIds } = await scopeOf(deps, stored.record);
  await again(async () => {
    const rows = await deps.store.read([
      { kind: 'cycles', key: ONLY },
      { kind: 'directory', key: ONLY },
      { kind: 'sample', key: ONLY },
    ]);
    const [cycles, directory, sample] = [
      rows.get('cycles', ONLY),
      rows.get('directory', ONLY),
      rows.get('sample', ONLY),
    ];
    if (sample === undefined) return;
    const leftCycles = (cycles?.record.cycles ?? []).filter(({ id }) => !cycleIds.includes(id));
    const leftTeams = (directory?.record.teams ?? []).filter(({ id }) => !teamIds.includes(id));
    await deps.store.commit([
      { op: 'put', kind: 'cycles', key: ONLY, record: { cycles: leftCycles }, version: cycles?.version ?? 0 },
      {
        op: 'put',
        kind: 'directory',
        key: ONLY,
        record: { teams: leftTeams },
        version: directory?.version ?? 0,
      },
      ...teamIds.map((key): Change => ({ op: 'delete', kind: 'team', key })),
      { op: 'delete', kind: 'sample', key: ONLY, version: sample.version },
      activity(deps, caller, `import:${sampleId}`, 'sample company removed'),
    ]);
  });
  return null;
}

async function isComplete(deps: Deps, sampleId: string): Promise<boolean> {
  const job = (await readImport(deps))?.record;
  return job?.id !== sampleId || isOver(job);
}

interface Scope {
  readonly objectives: readonly {
    readonly record: ObjectiveRecord;
    readonly leaves: readonly KeyResultRecord[];
    /** Why it stays; null: it goes. */
    readonly stays: string | null;
  }[];
  readonly cycleIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly words: readonly string[];
}

async function scopeOf(deps: Deps, sample: SampleRecord): Promise<Scope> {
  const rows = await deps.store.read([
    { kind: 'cycles', key: ONLY },
    { kind: 'directory', key: ONLY },
    ...sample.objectives.map(({ id }): Address => ({ kind: 'objective', key: id })),
  ]);
  const objectives = sample.objectives.flatMap(({ id }) => {
    const record = rows.get('objective', id)?.record;
    return record === undefined ? [] : [{ record, ...splitOf(record, sample) }];
  });
  const staying = new Set(objectives.filter(({ stays }) => stays !== null).map(({ record }) => record.id));
  const own = new Set(sample.objectives.map(({ id }) => id));
  const listed = rows.get('directory', ONLY)?.record.teams ?? [];
  const teamRows = await deps.store.read(listed.map(({ id }): Address => ({ kind: 'team', key: id })));
  const held = listed.flatMap(({ id }) =>
    (teamRows.get('team', id)?.record.shelf ?? [])
      .filter((each) => !own.has(each.id) || staying.has(each.id))
      .map(({ cycleId }) => ({ teamId: id, cycleId })),
  );
  const usedTeams = usedTeamsOf(rows, teamRows, sample, held);
  const usedCycles = new Set(held.map(({ cycleId }) => cycleId));
  const teamsThere = listed.filter(({ id }) => sample.teamIds.includes(id));
  const cyclesThere = (rows.get('cycles', ONLY)?.record.cycles ?? []).filter(({ id }) =>
    sample.cycleIds.includes(id),
  );
  return {
    objectives,
    cycleIds: cyclesThere.filter(({ id }) => !usedCycles.has(id)).map(({ id }) => id),
    teamIds: teamsThere.filter(({ id }) => !usedTeams.has(id)).map(({ id }) => id),
    words: [
      ...teamsThere
        .filter(({ id }) => usedTeams.has(id))
        .map(({ name }) => `${name}: something else belongs to this team`),
      ...cyclesThere
        .filter(({ id }) => usedCycles.has(id))
        .map(({ name }) => `${name}: other objectives run in this cycle`),
    ],
  };
}

/** Teams with objectives, boards or health metrics of people, and those above them or above teams of people. */
function usedTeamsOf(
  rows: Rows,
  teamRows: Rows,
  sample: SampleRecord,
  held: readonly { readonly teamId: string }[],
): Set<string> {
  const listed = rows.get('directory', ONLY)?.record.teams ?? [];
  const used = new Set(held.map(({ teamId }) => teamId));
  for (const { id, boards } of listed) {
    const metrics = teamRows.get('team', id)?.record.metrics ?? [];
    if (!sample.teamIds.includes(id) || boards.length > 0 || metrics.length > 0) used.add(id);
  }
  const parents = new Map(listed.map(({ id, parentId }) => [id, parentId]));
  for (const id of [...used]) {
    for (let at = parents.get(id) ?? null; at !== null && !used.has(at); at = parents.get(at) ?? null)
      used.add(at);
  }
  return used;
}

/** Which key results of a sample objective go, and why it stays if it does. */
function splitOf(
  record: ObjectiveRecord,
  sample: SampleRecord,
): { leaves: KeyResultRecord[]; stays: string | null } {
  const made = new Map(
    sample.objectives.flatMap(({ keyResults }) => keyResults.map((each) => [each.id, each.checkIns.length])),
  );
  const isUntouched = ({ id, links, runs, checkIns, proposals }: KeyResultRecord) =>
    checkIns <= (made.get(id) ?? -1) && links.length === 0 && runs.length === 0 && proposals.length === 0;
  const leaves = record.keyResults.filter(isUntouched);
  const stay = record.keyResults.filter((each) => each.deletedAt === null && !leaves.includes(each));
  if (stay.length === 0) return { leaves: record.keyResults, stays: null };
  return { leaves, stays: `people worked with ${stay.map(({ key }) => key).join(', ')}` };
}

/** Takes one objective out, or those of its key results that nobody worked with. */
async function removeFrom(deps: Deps, sample: SampleRecord, objectiveId: string): Promise<void> {
  const gone = await again(async () => {
    const stored = (await deps.store.read([{ kind: 'objective', key: objectiveId }])).get(
      'objective',
      objectiveId,
    );
    if (stored === undefined) return [];
    const { record, version } = stored;
    const team = (await deps.store.read([{ kind: 'team', key: record.teamId }])).get('team', record.teamId);
    const { leaves, stays } = splitOf(record, sample);
    const left = { ...record, keyResults: record.keyResults.filter((each) => !leaves.includes(each)) };
    const shelf = team?.record.shelf.filter(({ id }) => id !== objectiveId) ?? [];
    await deps.store.commit([
      stays === null
        ? { op: 'delete', kind: 'objective', key: objectiveId, version }
        : { op: 'put', kind: 'objective', key: objectiveId, record: left, version },
      ...(team === undefined
        ? []
        : [
            {
              op: 'put',
              kind: 'team',
              key: record.teamId,
              record: stays === null ? { ...team.record, shelf } : shelved(team.record, left),
              version: team.version,
            } as const,
          ]),
      ...(stays === null ? [{ op: 'delete', kind: 'handle', key: record.key } as const] : []),
      ...leaves.map(({ key }): Change => ({ op: 'delete', kind: 'handle', key })),
    ]);
    await objectiveChanged(deps, record);
    return leaves;
  });
  const ids = new Set(gone.map(({ id }) => id));
  const members = sample.objectives.flatMap(({ keyResults }) => keyResults).filter(({ id }) => ids.has(id));
  await commitAll(
    deps,
    members.flatMap(({ id, checkIns }): Change[] => [
      { op: 'delete', kind: 'work', key: id },
      ...checkIns.map((key): Change => ({ op: 'delete', kind: 'checkIn', key })),
    ]),
  );
}
