/**
 * Rate-limit points of one answered call, by Jira's tariff: 1 for the call and 1 for each object read,
 * 2 where the object is a user, group, role or permission; writes cost 1 flat.
 */
export function pointsOf(method: string, path: string, body: unknown): number {
  const isRead = method === 'GET' || READS_BY_POST.some((each) => path.startsWith(each));
  if (!isRead) return 1;
  return 1 + objectsIn(body) * (COSTLY.some((each) => path.startsWith(each)) ? 2 : 1);
}

/** Whether these count as reads is not stated by Atlassian; budgeted as the dearer. */
export const READS_BY_POST = [
  '/rest/api/3/search',
  '/rest/api/3/issue/bulkfetch',
  '/rest/api/3/permissions/check',
];
const COSTLY = [
  '/rest/api/3/permissions',
  '/rest/api/3/mypermissions',
  '/rest/api/3/user',
  '/rest/api/3/myself',
];

function objectsIn(body: unknown): number {
  if (body === null || typeof body !== 'object') return 0;
  if (Array.isArray(body)) return body.length;
  for (const list of ['values', 'issues'] as const) {
    const items = (body as Record<string, unknown>)[list];
    if (Array.isArray(items)) return items.length;
  }
  return 1;
}
