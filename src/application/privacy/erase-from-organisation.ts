import type { Deps } from '../ports';
import { ONLY } from '../records/kinds';
import { accountsOfTeam, areaWithout } from './accounts';
import { eraseFromLog, forgetting, swap } from './erase-rows';

/**
 * The list of teams, KRAs, templates, the import and the sample, the log of all these, of cycles and of settings; and
 * the account's own rows, which go last. Uploaded files and plans of an import are left to their end after 30 days.
 */
export async function eraseFromOrganisation(deps: Deps, accountId: string): Promise<void> {
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
  const rows = await deps.store.read([
    { kind: 'cycles', key: ONLY },
    { kind: 'areas', key: ONLY },
  ]);
  for (const { id } of rows.get('areas', ONLY)?.record.areas ?? []) {
    await swap(deps, 'area', id, (record) => areaWithout(record, accountId));
    await eraseFromLog(deps, accountId, `area:${id}`);
  }
  await swap(deps, 'areas', ONLY, ({ areas }) => ({
    areas: areas.map((each) => areaWithout(each, accountId)),
  }));
  for (const { id } of rows.get('cycles', ONLY)?.record.cycles ?? []) {
    await eraseFromLog(deps, accountId, `cycle:${id}`);
  }
  const templates = await swap(deps, 'templates', ONLY, (record) => forgetting(record, accountId));
  for (const { id } of templates?.templates ?? []) await eraseFromLog(deps, accountId, `template:${id}`);
  const made = [
    await swap(deps, 'import', ONLY, (record) => forgetting(record, accountId)),
    await swap(deps, 'sample', ONLY, (record) => forgetting(record, accountId)),
  ];
  for (const each of made) if (each) await eraseFromLog(deps, accountId, `import:${each.id}`);
  await eraseFromLog(deps, accountId, `settings:${ONLY}`);
  const shared = await swap(deps, 'sharedViews', ONLY, (record) => forgetting(record, accountId));
  for (const { id } of shared?.views ?? []) await eraseFromLog(deps, accountId, `view:${id}`);
  for (const other of await deps.store.people()) {
    if (other.accountId === accountId) continue;
    await swap(deps, 'views', other.accountId, (record) => forgetting(record, accountId));
  }
  await deps.store.commit([
    { op: 'delete', kind: 'views', key: accountId },
    { op: 'delete', kind: 'desk', key: accountId },
    { op: 'delete', kind: 'person', key: accountId },
  ]);
}
