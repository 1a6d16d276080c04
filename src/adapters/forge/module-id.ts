import { getAppContext } from '@forge/api';

/** Under which Jira knows a module of manifest.yml, in this app's environment. */
export function moduleId(moduleKey: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${moduleKey}`;
}
