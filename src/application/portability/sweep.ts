import type { Change, Deps, Stored } from '../ports';
import type { ImportRecord } from '../records/import-record';
import { ONLY } from '../records/kinds';
import { again } from '../retry';
import { commitAll } from './commit-all';
import { chunkKey, frameKey, needImport, pieceKey, saveImport } from './import-job';

/** The last step: nothing carries the mark any more, so the settings forget it, and the plan and the files go. */
export async function finishImport(deps: Deps, importId: string): Promise<Stored<'import'>> {
  await again(async () => {
    const settings = (await deps.store.read([{ kind: 'settings', key: ONLY }])).get('settings', ONLY);
    if (!settings?.record.appliedImports.includes(importId)) return;
    const appliedImports = settings.record.appliedImports.filter((each) => each !== importId);
    const record = { ...settings.record, appliedImports };
    await deps.store.commit([{ op: 'put', kind: 'settings', key: ONLY, record, version: settings.version }]);
  });
  return endImport(deps, importId, 'done');
}

/** Takes away what was uploaded and planned, and says that it is over. */
export async function endImport(
  deps: Deps,
  importId: string,
  state: 'done' | 'discarded',
): Promise<Stored<'import'>> {
  const stored = await needImport(deps, importId);
  await commitAll(deps, uploaded(stored.record));
  return saveImport(deps, stored, { ...stored.record, state, step: stored.record.steps });
}

/** The steps that delete what was sent and planned. */
export function uploaded({ id, files, chunks }: ImportRecord): Change[] {
  const gone = (kind: 'importPiece' | 'importPlan', key: string): Change => ({ op: 'delete', kind, key });
  const count = (length: number) => Array.from({ length }, (_, index) => index);
  return [
    ...files.flatMap(({ pieces }, file) =>
      count(pieces).map((piece) => gone('importPiece', pieceKey(id, file, piece))),
    ),
    gone('importPlan', frameKey(id)),
    ...(['before', 'after'] as const).flatMap((part) =>
      count(chunks[part]).map((index) => gone('importPlan', chunkKey(id, part, index))),
    ),
  ];
}
