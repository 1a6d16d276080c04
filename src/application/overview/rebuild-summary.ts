import type { Address, Deps, Stored } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { type SummaryRecord, summaryKey } from '../records/summary-record';
import { again } from '../retry';
import { summarised } from './summarised';

/**
 * Makes the summary of a team and cycle from the rows it is derived from. It may come twice, late or out of
 * order: it says what stands when it is written, and nothing is written where that is what it said already.
 */
export async function rebuildSummary(
  deps: Deps,
  { teamId, cycleId }: { readonly teamId: string; readonly cycleId: string },
): Promise<SummaryRecord> {
  return again(async () => {
    const key = summaryKey(teamId, cycleId);
    const rows = await deps.store.read([
      { kind: 'team', key: teamId },
      { kind: 'summary', key },
    ]);
    const known = rows.get('summary', key);
    const shelf = rows.get('team', teamId)?.record.shelf ?? [];
    const ids = shelf.filter((each) => each.cycleId === cycleId).map(({ id }) => id);
    const objectiveRows = await deps.store.read(ids.map((id): Address => ({ kind: 'objective', key: id })));
    const objectives = ids
      .map((id) => objectiveRows.get('objective', id)?.record)
      .filter((each): each is ObjectiveRecord => each !== undefined)
      .map(summarised);
    const record: SummaryRecord = { teamId, cycleId, objectives };
    if (!isSame(known, record)) {
      await deps.store.commit([{ op: 'put', kind: 'summary', key, record, version: known?.version ?? 0 }]);
    }
    return record;
  });
}

function isSame(known: Stored<'summary'> | undefined, record: SummaryRecord): boolean {
  return known !== undefined && JSON.stringify(known.record) === JSON.stringify(record);
}
