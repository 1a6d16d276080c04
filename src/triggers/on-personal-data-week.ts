import type { Deps } from '../application/ports';
import { reportAccounts } from '../application/privacy/report-accounts';

/** Every week: the accounts the app keeps are reported to Atlassian. */
export function createPersonalDataHandler(begin: () => Deps) {
  return async (): Promise<{ readonly statusCode: 204 }> => {
    await reportAccounts(begin());
    return { statusCode: 204 };
  };
}
