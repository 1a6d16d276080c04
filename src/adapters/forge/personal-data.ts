import { privacy } from '@forge/api';
import type { PersonalData } from '../../application/ports';

/** Accounts that one report takes. */
const AT_ONCE = 90;

/** Atlassian's report of account ids: what is asked for every week, and says who closed their account. */
export const personalData: PersonalData = {
  async report(accounts) {
    const closed: string[] = [];
    for (let at = 0; at < accounts.length; at += AT_ONCE) {
      const updates = await privacy.reportPersonalData([...accounts.slice(at, at + AT_ONCE)]);
      closed.push(...updates.filter((each) => each.status === 'closed').map((each) => each.accountId));
    }
    return closed;
  },
};
