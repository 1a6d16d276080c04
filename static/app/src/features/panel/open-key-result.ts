import { router } from '@forge/bridge';

/** Key of the project page in manifest.yml. */
const WORKSPACE = 'workspace';

/** Opens the page of a key result in the project's workspace, in another tab: the panel stays. */
export async function openKeyResult(projectKey: string, key: string): Promise<void> {
  await router.open({ target: 'module', moduleKey: WORKSPACE, projectKey, path: `key-results/${key}` });
}
