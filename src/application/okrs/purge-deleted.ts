import type { Address, Deps } from '../ports';
import type { KeyResultRecord } from '../records/objective-record';
import { again } from '../retry';
import { isPastReturn } from './deleted';
import { objectivesChanged } from './objective-changed';

/** Link rows changed in one transaction. */
const AT_ONCE = 20;

/**
 * Takes away for good what was deleted of a team more than 30 days ago; for the daily pass. Handles stay, so that no
 * key is given twice, and so do check-ins and contributions: history outlives what it was about. Idempotent.
 */
export async function purgeDeleted(deps: Deps, teamId: string): Promise<number> {
  const now = deps.clock.now();
  const rows = await deps.store.read([{ kind: 'team', key: teamId }]);
  const ids = rows.get('team', teamId)?.record.shelf.map(({ id }) => id) ?? [];
  const objectiveRows = await deps.store.read(ids.map((id): Address => ({ kind: 'objective', key: id })));
  let purged = 0;
  for (const id of ids) {
    const record = objectiveRows.get('objective', id)?.record;
    if (record === undefined) continue;
    const whole = isPastReturn(record.deletedAt, now);
    const gone = record.keyResults.filter((each) => whole || isPastReturn(each.deletedAt, now));
    if (!whole && gone.length === 0) continue;
    for (const keyResult of gone) await unlink(deps, keyResult);
    await again(() => takeAway(deps, teamId, id, now));
    purged += whole ? 1 : gone.length;
  }
  return purged;
}

/** Issues no longer name a key result that is going. */
async function unlink(deps: Deps, { id, links }: KeyResultRecord): Promise<void> {
  for (let at = 0; at < links.length; at += AT_ONCE) {
    const some = links.slice(at, at + AT_ONCE);
    await again(async () => {
      const rows = await deps.store.read(
        some.map(({ issueId }): Address => ({ kind: 'link', key: issueId })),
      );
      await deps.store.commit(
        some.flatMap(({ issueId }) => {
          const row = rows.get('link', issueId);
          const targets = row?.record.targets.filter((each) => each.keyResultId !== id) ?? [];
          if (row === undefined || targets.length === row.record.targets.length) return [];
          const record = { ...row.record, targets };
          return [{ op: 'put', kind: 'link', key: issueId, record, version: row.version } as const];
        }),
      );
    });
  }
}

async function takeAway(deps: Deps, teamId: string, objectiveId: string, now: number): Promise<void> {
  const rows = await deps.store.read([
    { kind: 'team', key: teamId },
    { kind: 'objective', key: objectiveId },
  ]);
  const [team, objective] = [rows.get('team', teamId), rows.get('objective', objectiveId)];
  if (team === undefined || objective === undefined) return;
  const { record, version } = objective;
  if (!isPastReturn(record.deletedAt, now)) {
    const keyResults = record.keyResults.filter((each) => !isPastReturn(each.deletedAt, now));
    const next = { ...record, keyResults };
    await deps.store.commit([{ op: 'put', kind: 'objective', key: record.id, record: next, version }]);
    return;
  }
  const shelf = team.record.shelf.filter(({ id }) => id !== record.id);
  await deps.store.commit([
    { op: 'delete', kind: 'objective', key: record.id, version },
    { op: 'put', kind: 'team', key: teamId, record: { ...team.record, shelf }, version: team.version },
  ]);
  await objectivesChanged(deps, [record]);
}
