import { objectivesChanged } from '../okrs/objective-changed';
import type { Change, Deps } from '../ports';
import type { ObjectiveRecord } from '../records/objective-record';
import { FORMER_USER } from '../records/person-record';
import { metricWithout, objectiveWithout, sprintWithout, teamWithout } from './accounts';
import { eraseFromOrganisation } from './erase-from-organisation';
import { commitAll, eraseFromLog, forgetting, ROWS_READ, swap } from './erase-rows';

/**
 * Takes a closed account out of one team's rows, or with `teamId` null out of those of the organisation: what they
 * owned needs an owner, what they wrote stays, by a "former user". Doing it again changes nothing more.
 */
export async function eraseAccount(
  deps: Deps,
  { accountId, teamId }: { readonly accountId: string; readonly teamId: string | null },
): Promise<void> {
  if (teamId === null) return eraseFromOrganisation(deps, accountId);
  const rows = await deps.store.read([{ kind: 'team', key: teamId }]);
  const team = rows.get('team', teamId)?.record;
  if (team === undefined) return;
  await swap(deps, 'team', teamId, (record) => teamWithout(record, accountId));
  for (const id of team.metrics) await swap(deps, 'metric', id, (record) => metricWithout(record, accountId));
  const changed: ObjectiveRecord[] = [];
  const sprintIds = new Set<string>();
  for (const { id } of team.shelf) {
    const objective = await swap(deps, 'objective', id, (record) => objectiveWithout(record, accountId));
    if (objective === undefined) continue;
    changed.push(objective);
    for (const keyResult of objective.keyResults) {
      await eraseFromHistory(deps, accountId, keyResult.id);
      for (const { sprintId } of keyResult.runs) sprintIds.add(sprintId);
    }
    await eraseFromLog(deps, accountId, `objective:${id}`);
  }
  for (const { boardId } of team.boards) {
    const rows = await deps.store.read([{ kind: 'board', key: boardId }]);
    for (const { sprintId } of rows.get('board', boardId)?.record.sprints ?? []) sprintIds.add(sprintId);
    await eraseFromLog(deps, accountId, `board:${boardId}`);
  }
  for (const id of sprintIds) await eraseFromSprint(deps, accountId, id);
  await eraseFromLog(deps, accountId, `team:${teamId}`);
  await objectivesChanged(deps, changed);
}

/** Drafts and notices of a sprint, and a save that is under way. */
async function eraseFromSprint(deps: Deps, accountId: string, sprintId: string): Promise<void> {
  await swap(deps, 'sprint', sprintId, (record) => sprintWithout(record, accountId));
  await swap(deps, 'intent', sprintId, (record) => forgetting(record, accountId));
  await eraseFromLog(deps, accountId, `sprint:${sprintId}`);
}

/** What they said about a key result, the latest of each: check-ins, comments and runs that they asked for. */
async function eraseFromHistory(deps: Deps, accountId: string, keyResultId: string): Promise<void> {
  const checkIns = await deps.store.checkInsOf(keyResultId, ROWS_READ);
  const comments = await deps.store.commentsOf(keyResultId, ROWS_READ);
  const runs = await deps.store.runsOf(keyResultId, ROWS_READ);
  await commitAll(deps, [
    ...checkIns
      .filter((each) => each.by === accountId || each.proposedBy === accountId)
      .map(
        (each): Change => ({
          op: 'put',
          kind: 'checkIn',
          key: each.id,
          record: {
            ...each,
            by: each.by === accountId ? FORMER_USER : each.by,
            proposedBy: each.proposedBy === accountId ? FORMER_USER : each.proposedBy,
          },
        }),
      ),
    ...comments
      .filter((each) => each.by === accountId)
      .map(
        (each): Change => ({
          op: 'put',
          kind: 'comment',
          key: each.id,
          record: { ...each, by: FORMER_USER },
        }),
      ),
    ...runs
      .filter((each) => each.by === accountId)
      .map(
        (each): Change => ({ op: 'put', kind: 'run', key: each.id, record: { ...each, by: FORMER_USER } }),
      ),
  ]);
}
