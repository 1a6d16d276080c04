import { activity } from '../activity';
import { AppError } from '../app-error';
import { listTeam } from '../okrs/save-team';
import type { Change, Deps, Rows, Stored } from '../ports';
import type { DirectoryRecord } from '../records/directory-record';
import type { ImportFrame, ImportRecord } from '../records/import-record';
import { ONLY } from '../records/kinds';
import { DEFAULT_SETTINGS } from '../records/settings-record';
import { again } from '../retry';
import { needImport } from './import-job';

/**
 * The one write by which everything staged is there for everybody (PRODUCT §5.11): the organisation's settings
 * name the import, and with them come its cycles and teams. Before it nobody sees anything, after it all see all.
 */
export async function commitImport(
  deps: Deps,
  importId: string,
  frame: ImportFrame,
): Promise<Stored<'import'>> {
  return again(async () => {
    const stored = await needImport(deps, importId);
    if (stored.record.state !== 'staging') return stored;
    const rows = await deps.store.read([
      { kind: 'settings', key: ONLY },
      { kind: 'cycles', key: ONLY },
      { kind: 'directory', key: ONLY },
    ]);
    demandPlaces(rows, frame);
    const record: ImportRecord = { ...stored.record, state: 'applied', step: stored.record.step + 1 };
    const settings = rows.get('settings', ONLY);
    const base = settings?.record ?? frame.settings ?? DEFAULT_SETTINGS;
    const appliedImports = [...new Set([...base.appliedImports, importId])];
    await deps.store.commit([
      {
        op: 'put',
        kind: 'settings',
        key: ONLY,
        record: { ...base, appliedImports },
        version: settings?.version ?? 0,
      },
      ...withCycles(rows, frame),
      ...withTeams(rows, frame),
      { op: 'put', kind: 'import', key: ONLY, record, version: stored.version },
      activity(deps, { kind: 'person', accountId: record.by }, `import:${importId}`, 'import applied', {
        after: { files: record.files.map(({ name }) => name), ...record.makes },
      }),
    ]);
    return { record, version: stored.version + 1 };
  });
}

function withCycles(rows: Rows, { cycles }: ImportFrame): Change[] {
  const stored = rows.get('cycles', ONLY);
  const there = stored?.record.cycles ?? [];
  const fresh = cycles.filter((cycle) => !there.some(({ id }) => id === cycle.id));
  if (fresh.length === 0) return [];
  const record = { cycles: [...there, ...fresh] };
  return [{ op: 'put', kind: 'cycles', key: ONLY, record, version: stored?.version ?? 0 }];
}

function withTeams(rows: Rows, { teams }: ImportFrame): Change[] {
  if (teams.length === 0) return [];
  const stored = rows.get('directory', ONLY);
  let listed: { readonly record: DirectoryRecord; readonly version: number } | undefined = stored;
  let change: Change | undefined;
  for (const team of teams) {
    change = listTeam(listed, team);
    if (change.op === 'put' && change.kind === 'directory') {
      listed = { record: change.record, version: stored?.version ?? 0 };
    }
  }
  return change === undefined ? [] : [change];
}

/** Teams and cycles may have gone since the file was checked. */
function demandPlaces(rows: Rows, frame: ImportFrame): void {
  const cycles = [...(rows.get('cycles', ONLY)?.record.cycles ?? []), ...frame.cycles];
  const teams = [...(rows.get('directory', ONLY)?.record.teams ?? []), ...frame.teams];
  const missing = frame.shelves.some(
    ({ teamId, cycleIds }) =>
      !teams.some(({ id }) => id === teamId) ||
      !cycleIds.every((id) => cycles.some((cycle) => cycle.id === id)),
  );
  if (!missing) return;
  throw new AppError(
    'NOT_FOUND',
    'A team or cycle of this import is gone. Nothing of it is visible. Discard it and check the file again.',
  );
}
