import { getAppContext } from '@forge/api';

/** Key of the `jira:globalPermission` module in manifest.yml. */
const MODULE_KEY = 'manage-okrs';

/** The id under which Jira knows the app's global permission, in this app's environment. */
export function manageOkrsPermission(): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${MODULE_KEY}`;
}
