import { stableId } from '../../domain/portability/stable-id';
import { listArea } from '../areas/edit-area';
import { objectiveChanged } from '../okrs/objective-changed';
import { shelfDiffers, shelved } from '../okrs/shelf';
import type { Address, Change, Deps } from '../ports';
import type { ImportRecord, ImportUnit } from '../records/import-record';
import { ONLY, RECORDS, type RecordKind, type RecordOf } from '../records/kinds';
import { KEY_RESULTS_LIMIT } from '../records/objective-record';
import { again } from '../retry';
import { linksChanged } from '../work/links-changed';
import { TOGETHER } from './commit-all';
import { withCheckIns } from './import-check-ins';
import { addressOf } from './import-job';
import { readChunk } from './stage-chunk';
import { besideKeyResult } from './staged-rows';
import { keyFor } from './take-keys';

type Addition = Extract<ImportUnit, { kind: 'add' }>;
type OtherRow = Extract<ImportUnit, { kind: 'row' }>;

/** Writes one chunk of what follows an applied import. Again it does nothing more. */
export async function followUp(deps: Deps, job: ImportRecord, index: number): Promise<void> {
  const units = await readChunk(deps, job.id, 'after', index);
  for (const unit of units) if (unit.kind === 'add') await addTo(deps, job, unit);
  const rows = units.flatMap((unit) => (unit.kind === 'row' ? [unit] : []));
  for (const row of rows) if (row.of === 'area') await addArea(deps, row);
  const others = rows.filter(({ of }) => of !== 'area');
  for (let at = 0; at < others.length; at += TOGETHER) await putRows(deps, others.slice(at, at + TOGETHER));
}

/** Adds key results and check-ins to an objective that was there before; what is there already is left alone. */
async function addTo(deps: Deps, job: ImportRecord, unit: Addition): Promise<void> {
  await again(async () => {
    const rows = await deps.store.read([
      { kind: 'objective', key: unit.objectiveId },
      ...unit.checkIns.map(({ id }): Address => ({ kind: 'checkIn', key: id })),
    ]);
    const stored = rows.get('objective', unit.objectiveId);
    // Deleted since the file was checked: there is nothing to add to.
    if (stored === undefined) return;
    const team = (await deps.store.read([{ kind: 'team', key: stored.record.teamId }])).get(
      'team',
      stored.record.teamId,
    );
    const fresh = unit.keyResults
      .filter(({ id }) => !stored.record.keyResults.some((each) => each.id === id))
      .slice(0, KEY_RESULTS_LIMIT - stored.record.keyResults.length)
      .map((each) => ({ ...each, key: keyFor(each.key, 'keyResult', job.keys) }));
    const unknown = unit.checkIns.filter(({ id }) => rows.get('checkIn', id) === undefined);
    const checkIns: Change[] = [];
    const keyResults = [...stored.record.keyResults, ...fresh].map((each) => {
      const own = unknown.filter(({ keyResultId }) => keyResultId === each.id);
      if (own.length === 0) return each;
      const after = withCheckIns(each, own);
      for (const record of after.checkIns) {
        checkIns.push({ op: 'put', kind: 'checkIn', key: record.id, record, version: 0 });
      }
      return after.keyResult;
    });
    if (fresh.length === 0 && checkIns.length === 0) return;
    const record = { ...stored.record, keyResults };
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: record.id, record, version: stored.version },
      ...fresh.flatMap((each) => besideKeyResult(each, record, undefined)),
      ...checkIns,
      additionEntry(job, unit, { keyResults: fresh.map(({ key }) => key), checkIns: checkIns.length }),
    ];
    if (team !== undefined && shelfDiffers(team.record, record)) {
      const shelf = shelved(team.record, record);
      steps.push({ op: 'put', kind: 'team', key: shelf.id, record: shelf, version: team.version });
    }
    await deps.store.commit(steps);
    await objectiveChanged(deps, record, stored.record);
  });
}

function additionEntry(job: ImportRecord, unit: Addition, after: Record<string, unknown>): Change {
  const ids = [...unit.keyResults, ...unit.checkIns].map(({ id }) => id);
  const id = stableId('added', job.id, unit.objectiveId, ...ids);
  const action = 'added by import';
  const record = { id, subject: `objective:${unit.objectiveId}`, at: job.at, by: job.by, action, after };
  return { op: 'put', kind: 'activity', key: id, record };
}

/** Rows of kinds of their own; those that are there are left alone. */
async function putRows(deps: Deps, rows: readonly OtherRow[]): Promise<void> {
  await again(async () => {
    const named = rows.flatMap(({ of, key, record }) => {
      const kind = kindNamed(of);
      return kind === undefined ? [] : [{ kind, key, record }];
    });
    const there = await deps.store.read(named.map(({ kind, key }) => addressOf(kind, key)));
    const missing = named.filter(({ kind, key }) => there.get(kind, key) === undefined);
    const untoldSince = new Date(deps.clock.now()).toISOString();
    await deps.store.commit(
      missing.map(({ kind, key, record }) =>
        putOf(kind, key, kind === 'link' ? { ...Object(record), untoldSince } : record),
      ),
    );
    await linksChanged(
      deps,
      missing.flatMap(({ kind, key }) => (kind === 'link' ? [key] : [])),
    );
  });
}

/** A KRA with its key and its place in the list of all. */
async function addArea(deps: Deps, row: OtherRow): Promise<void> {
  await again(async () => {
    const area = RECORDS.area.parse(row.record);
    const rows = await deps.store.read([
      { kind: 'area', key: area.id },
      { kind: 'areas', key: ONLY },
      { kind: 'handle', key: area.key },
    ]);
    if (rows.get('area', area.id) !== undefined || rows.get('handle', area.key) !== undefined) return;
    const handle = { kind: 'area', key: area.key, areaId: area.id } as const;
    await deps.store.commit([
      { op: 'put', kind: 'area', key: area.id, record: area, version: 0 },
      { op: 'put', kind: 'handle', key: area.key, record: handle, version: 0 },
      listArea(rows, area),
    ]);
  });
}

export function kindNamed(of: string): RecordKind | undefined {
  // TypeScript gives the names of an object as any text.
  return (Object.keys(RECORDS) as RecordKind[]).find((kind) => kind === of);
}

/** The step that makes a row, its record parsed by the schema of its kind. */
function putOf<K extends RecordKind>(kind: K, key: string, record: unknown): Change {
  const parsed = RECORDS[kind].parse(record) as RecordOf<K>;
  // TypeScript cannot follow a lookup by type parameter: the schema of this very kind has parsed it.
  return { op: 'put', kind, key, record: parsed, version: 0 } as Change;
}
