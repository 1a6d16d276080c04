import type { Change, Deps, Stored } from '../ports';
import type { ImportRecord, ImportUnit } from '../records/import-record';
import { chunkKey, frameKey, saveImport } from './import-job';
import type { Plan } from './plan';

/** Characters of a chunk's units as JSON: about one transaction of small ones, far below what a row takes. */
const CHUNK_CHARACTERS = 150_000;
/** Teams of one step: each is read with its objectives. */
export const TEAMS_TOGETHER = 5;
/** Rows of the plan that are written together, below what one transaction takes. */
const ROWS_TOGETHER = 10;

/** Stores what an import is going to write, in rows that each are one step of the run. */
export async function writePlan(deps: Deps, stored: Stored<'import'>, plan: Plan): Promise<Stored<'import'>> {
  const { id } = stored.record;
  const chunks = { before: chunked(plan.before), after: chunked(plan.after) };
  const changes: Change[] = [
    { op: 'put', kind: 'importPlan', key: frameKey(id), record: plan.frame },
    ...(['before', 'after'] as const).flatMap((part) =>
      chunks[part].map((units, index): Change => {
        return {
          op: 'put',
          kind: 'importPlan',
          key: chunkKey(id, part, index),
          record: { part: 'units', units },
        };
      }),
    ),
  ];
  for (let at = 0; at < changes.length; at += ROWS_TOGETHER) {
    await deps.store.commit(changes.slice(at, at + ROWS_TOGETHER));
  }
  const teams = Math.ceil(plan.frame.shelves.length / TEAMS_TOGETHER);
  const record: ImportRecord = {
    ...stored.record,
    state: 'checked',
    chunks: { before: chunks.before.length, after: chunks.after.length },
    step: 0,
    // Stage, put on shelves, apply; then what follows, take the marks off, and sweep up.
    steps: chunks.before.length + teams + 1 + chunks.after.length + teams + 1,
    makes: plan.makes,
    needs: plan.needs,
    keys: null,
    highest: highestOf(plan.keysTaken),
  };
  return saveImport(deps, stored, record);
}

/** The highest number of each prefix. */
function highestOf(keys: readonly string[]): Record<string, number> {
  const highest: Record<string, number> = {};
  for (const key of keys) {
    const [, prefix, number] = /^(.+)-(\d+)$/.exec(key) ?? [];
    if (prefix !== undefined) highest[prefix] = Math.max(highest[prefix] ?? 0, Number(number));
  }
  return highest;
}

function chunked(units: readonly ImportUnit[]): ImportUnit[][] {
  const chunks: ImportUnit[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const characters = JSON.stringify(unit).length;
    if (size + characters > CHUNK_CHARACTERS) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(unit);
    size += characters;
  }
  return chunks;
}
