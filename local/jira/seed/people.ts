import type { SiteSeed } from '../seed-schema';
import { APP_ACCOUNT_ID } from '../store/constants';
import type { GroupRecord, UserRecord } from '../store/records';
import { need } from './need';

const COLORS = ['#357de8', '#1f845a', '#946f00', '#6e5dc6', '#c9372c', '#227d9b', '#ae4787', '#505258'];

/** The people of a seed by account id, and the account as which apps act. */
export function seedPeople(seed: SiteSeed): Map<string, UserRecord> {
  const { timeZone } = seed.site;
  const users = new Map<string, UserRecord>();
  seed.users.forEach((user, index) => {
    users.set(user.accountId, {
      ...user,
      email: user.email ?? null,
      timeZone: user.timeZone ?? timeZone,
      avatarColor: user.avatarColor ?? COLORS[index % COLORS.length] ?? '#357de8',
    });
  });
  if (!users.has(APP_ACCOUNT_ID))
    users.set(APP_ACCOUNT_ID, {
      accountId: APP_ACCOUNT_ID,
      displayName: 'Forge app',
      accountType: 'app',
      active: true,
      licensed: true,
      email: null,
      locale: 'en_US',
      timeZone,
      avatarColor: '#505258',
    });
  return users;
}

/** The groups of a seed; members must be among its people. */
export function seedGroups(seed: SiteSeed, users: ReadonlyMap<string, UserRecord>): GroupRecord[] {
  return seed.groups.map((group, index) => {
    for (const member of group.members) need(users, member, 'user');
    const id = `276f955c-63d7-42c8-9520-${String(index + 1).padStart(12, '0')}`;
    return { id, ...group };
  });
}
