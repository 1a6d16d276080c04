import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { accountsOfObjective, accountsOfTeam } from './accounts';

/** Objectives read at once: ten storage requests. */
const OBJECTIVES_AT_ONCE = 250;

/**
 * Reports every account the app keeps to Atlassian, as the weekly rule asks (PRODUCT §6): who acted, and who owns or
 * leads something without ever having acted. Whoever's account was closed meanwhile is taken out everywhere, team by
 * team, through the queue.
 */
export async function reportAccounts(deps: Deps): Promise<void> {
  const rows = await deps.store.read([
    { kind: 'directory', key: ONLY },
    { kind: 'areas', key: ONLY },
  ]);
  const teamIds = (rows.get('directory', ONLY)?.record.teams ?? []).map((team) => team.id);
  const accounts = new Map<string, string>();
  const now = new Date(deps.clock.now()).toISOString();
  for (const { accountId, seenOn } of await deps.store.people()) {
    accounts.set(accountId, `${seenOn}T00:00:00.000Z`);
  }
  const add = (ids: readonly string[]) => {
    for (const id of ids) if (!accounts.has(id)) accounts.set(id, now);
  };
  add((rows.get('areas', ONLY)?.record.areas ?? []).flatMap(({ ownerId }) => ownerId ?? []));
  const teamRows = await deps.store.read(teamIds.map((key): Address => ({ kind: 'team', key })));
  const objectiveIds = teamIds.flatMap((id) => {
    const team = teamRows.get('team', id)?.record;
    if (team === undefined) return [];
    add(accountsOfTeam(team));
    return team.shelf.map((each) => each.id);
  });
  for (let at = 0; at < objectiveIds.length; at += OBJECTIVES_AT_ONCE) {
    const ids = objectiveIds.slice(at, at + OBJECTIVES_AT_ONCE);
    const read = await deps.store.read(ids.map((key): Address => ({ kind: 'objective', key })));
    for (const id of ids) {
      const record = read.get('objective', id)?.record;
      if (record !== undefined) add(accountsOfObjective(record));
    }
  }
  const closed = await deps.personalData.report(
    [...accounts].map(([accountId, updatedAt]) => ({ accountId, updatedAt })),
  );
  for (const accountId of closed) {
    for (const teamId of [...teamIds, null]) await deps.queue.push({ kind: 'erase', accountId, teamId });
  }
  deps.log.info('accounts-reported', { accounts: accounts.size, closed: closed.length });
}
