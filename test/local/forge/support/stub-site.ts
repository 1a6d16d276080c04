import type { JiraEvent, JiraResponse, JiraSite, SiteUser } from '../../../../local/jira/types';

export const PEOPLE: SiteUser[] = Array.from({ length: 10 }, (_, index) => ({
  accountId: `person-${index}`,
  displayName: `Person ${index}`,
  accountType: 'atlassian',
  active: true,
  licensed: true,
  locale: 'en_US',
  timeZone: 'Europe/Berlin',
}));

function json(status: number, body: unknown): JiraResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), points: 1 };
}

/** A site with ten people and one issue, enough to see who calls and to cause an event. */
export function createStubSite(): JiraSite {
  const listeners = new Set<(event: JiraEvent) => void>();
  return {
    name: 'Stub site',
    cloudId: '6b0a7d5e-3c2f-4f58-9a41-0d8f5e7c1b23',
    baseUrl: 'https://example.atlassian.net',
    users: async () => PEOPLE,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {},
    async handle({ method, path, actor, body }) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
      if (path === '/rest/api/3/myself') {
        return json(200, { accountId: actor.kind === 'user' ? actor.accountId : actor.kind });
      }
      if (path === '/rest/api/3/issue/10001' && method === 'PUT') {
        const { fields }: { fields: { summary: string } } = JSON.parse(body ?? '{}');
        const payload = { issue: { id: '10001', key: 'STUB-1', fields } };
        for (const listener of listeners)
          listener({ eventType: 'avi:jira:updated:issue', payload, causedBy: actor });
        return { status: 204, headers: {}, body: '', points: 1 };
      }
      return json(501, { errorMessages: [`The stub has no ${method} ${path}`] });
    },
  };
}
