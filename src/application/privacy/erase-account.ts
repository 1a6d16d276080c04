import { objectivesChanged } from '../okrs/objective-changed';
import type { Address, Change, Deps } from '../ports';
import { ONLY, type RecordKind, type RecordOf } from '../records/kinds';
import type { ObjectiveRecord } from '../records/objective-record';
import { FORMER_USER } from '../records/person-record';
import { again } from '../retry';
import { accountsOfTeam, metricWithout, objectiveWithout, teamWithout } from './accounts';

const STEPS = 25;
const ROWS_READ = 100;

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
  for (const { id } of team.shelf) {
    const objective = await swap(deps, 'objective', id, (record) => objectiveWithout(record, accountId));
    if (objective === undefined) continue;
    changed.push(objective);
    for (const keyResult of objective.keyResults) await eraseFromHistory(deps, accountId, keyResult.id);
    await eraseFromLog(deps, accountId, `objective:${id}`);
  }
  await eraseFromLog(deps, accountId, `team:${teamId}`);
  await objectivesChanged(deps, changed);
}

/** The list of teams, the log of cycles and settings, and the account's own row, which goes last. */
async function eraseFromOrganisation(deps: Deps, accountId: string): Promise<void> {
  await swap(deps, 'directory', ONLY, (record) => ({
    teams: record.teams.map((team) =>
      accountsOfTeam(team).includes(accountId)
        ? {
            ...team,
            leadId: team.leadId === accountId ? null : team.leadId,
            standInId: team.standInId === accountId ? null : team.standInId,
          }
        : team,
    ),
  }));
  const rows = await deps.store.read([{ kind: 'cycles', key: ONLY }]);
  for (const { id } of rows.get('cycles', ONLY)?.record.cycles ?? []) {
    await eraseFromLog(deps, accountId, `cycle:${id}`);
  }
  await eraseFromLog(deps, accountId, `settings:${ONLY}`);
  await deps.store.commit([
    { op: 'delete', kind: 'desk', key: accountId },
    { op: 'delete', kind: 'person', key: accountId },
  ]);
}

/** Rewrites a row where the change changes it; answers the record as it stands then. */
async function swap<K extends RecordKind>(
  deps: Deps,
  kind: K,
  key: string,
  change: (record: RecordOf<K>) => RecordOf<K>,
): Promise<RecordOf<K> | undefined> {
  return again(async () => {
    const rows = await deps.store.read([{ kind, key } as Address]);
    const row = rows.get(kind, key);
    if (row === undefined) return undefined;
    const record = change(row.record);
    if (JSON.stringify(record) === JSON.stringify(row.record)) return record;
    // Kind and record belong together; TypeScript does not follow the pair through the type parameter.
    await deps.store.commit([{ op: 'put', kind, key, record, version: row.version } as Change]);
    return record;
  });
}

/** What they said about a key result, in pages: check-ins and comments. */
async function eraseFromHistory(deps: Deps, accountId: string, keyResultId: string): Promise<void> {
  const checkIns = await deps.store.checkInsOf(keyResultId, ROWS_READ);
  const comments = await deps.store.commentsOf(keyResultId, ROWS_READ);
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
  ]);
}

async function eraseFromLog(deps: Deps, accountId: string, subject: string): Promise<void> {
  let before: string | undefined;
  do {
    const entries = await deps.store.activityOf(subject, ROWS_READ, before);
    await commitAll(
      deps,
      entries
        .filter((each) => JSON.stringify(each).includes(accountId))
        .map(
          (each): Change => ({
            op: 'put',
            kind: 'activity',
            key: each.id,
            record: forgetting(each, accountId),
          }),
        ),
    );
    before = entries.length < ROWS_READ ? undefined : entries.at(-1)?.at;
  } while (before !== undefined);
}

/** The log entry with the account's id replaced wherever it stands as a whole text: author, owner before, owner after. */
function forgetting<T>(entry: T, accountId: string): T {
  const text = JSON.stringify(entry).replaceAll(JSON.stringify(accountId), JSON.stringify(FORMER_USER));
  return JSON.parse(text) as T;
}

async function commitAll(deps: Deps, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += STEPS) await deps.store.commit(changes.slice(at, at + STEPS));
}
