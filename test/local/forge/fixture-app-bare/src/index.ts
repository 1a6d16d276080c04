import { asUser, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

const handlers = new Resolver();

handlers.define('store', async () => {
  try {
    return { value: await kvs.get('anything') };
  } catch (error) {
    const { code, message }: { code?: unknown; message?: string } = error instanceof Error ? error : {};
    return { code, message };
  }
});
handlers.define('read', async () => (await asUser().requestJira(route`/rest/api/3/search/jql?jql=x`)).status);
handlers.define('rename', async () => {
  const response = await asUser().requestJira(route`/rest/api/3/issue/10001`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ fields: { summary: 'other' } }),
  });
  return response.status;
});

export const resolver = handlers.getDefinitions();

export function onIssue(): void {
  throw new Error('nobody should be told of this');
}
