import { deskChanges, peopleOf } from '../checkins/desks';
import type { Address, Change, Deps, Stored } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { type SummaryRecord, summaryKey } from '../records/summary-record';
import { again } from '../retry';
import { tellSearch } from '../search/what-search-shows';
import { summarised } from './summarised';

/** Steps of one transaction, with room for the summary. */
const DESKS_AT_ONCE = 20;

/**
 * Makes the summary of a team and cycle, and the desks of those who check in there, from the rows they are derived from. It may come twice, late or out of
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
    const team = rows.get('team', teamId)?.record;
    const shelf = team?.shelf ?? [];
    const ids = shelf.filter((each) => each.cycleId === cycleId).map(({ id }) => id);
    const objectiveRows = await deps.store.read(ids.map((id): Address => ({ kind: 'objective', key: id })));
    const whole = ids
      .map((id) => objectiveRows.get('objective', id)?.record)
      .filter((each): each is ObjectiveRecord => each !== undefined);
    const objectives = whole.map(summarised);
    const record: SummaryRecord = { teamId, cycleId, objectives, untold: [] };
    if (!(await toldSearch(deps, known, whole))) return record;
    const before = peopleOf(known?.record.objectives ?? [], team).keys();
    const desks = await deskChanges(deps, { teamId, cycleId }, peopleOf(objectives, team), before);
    // Where very many people join at once the last of them come with the summary: a message that is lost on the way comes again.
    while (desks.length > DESKS_AT_ONCE) await deps.store.commit(desks.splice(0, DESKS_AT_ONCE));
    const version = known?.version ?? 0;
    const summary: Change = { op: 'put', kind: 'summary', key, record, version };
    await deps.store.commit(isSame(known, record) ? desks : [...desks, summary]);
    return record;
  });
}

/**
 * Tells the search before the row says what it is told: where the queue does not take it, the message of the row comes
 * again. False where there is no row yet: whoever opens the Overview is answered, and the next one makes the row.
 */
async function toldSearch(
  deps: Deps,
  known: Stored<'summary'> | undefined,
  whole: readonly ObjectiveRecord[],
): Promise<boolean> {
  const { objectives = [], untold = [] } = known?.record ?? {};
  const before = objectives.filter(({ id }) => !untold.includes(id));
  try {
    await tellSearch(deps, known === undefined ? undefined : before, whole);
    return true;
  } catch (thrown) {
    if (known !== undefined) throw thrown;
    deps.log.error('search-not-told', {}, thrown);
    return false;
  }
}

function isSame(known: Stored<'summary'> | undefined, record: SummaryRecord): boolean {
  return known !== undefined && JSON.stringify(known.record) === JSON.stringify(record);
}
