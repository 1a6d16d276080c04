import { getAppContext } from '@forge/api';

/** Whether this is an environment in which the app is developed or tried, not the one that organisations use. */
export function isDeveloped(): boolean {
  return getAppContext().environmentType !== 'PRODUCTION';
}
