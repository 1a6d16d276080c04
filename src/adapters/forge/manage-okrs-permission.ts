import { moduleId } from './module-id';

/** Key of the `jira:globalPermission` module in manifest.yml. */
const MODULE_KEY = 'manage-okrs';

/** The id under which Jira knows the app's global permission, in this app's environment. */
export function manageOkrsPermission(): string {
  return moduleId(MODULE_KEY);
}
