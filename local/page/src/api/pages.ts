import { z } from 'zod';
import { requestJson } from './request';

const LARGEST = 50;

/**
 * Every item of a `values` page (boards, sprints, projects): `startAt` grows by what came, and only `isLast` or an empty
 * page ends it (jira-rest §0: pages may be short before the end).
 */
export async function allValues<T>(
  path: string,
  item: z.ZodType<T>,
  signal?: AbortSignal,
  accountId?: string,
): Promise<T[]> {
  const page = z.looseObject({ isLast: z.boolean().optional(), values: z.array(item) });
  const found: T[] = [];
  for (;;) {
    const joint = path.includes('?') ? '&' : '?';
    const address = `${path}${joint}startAt=${found.length}&maxResults=${LARGEST}`;
    const { values, isLast } = await requestJson(address, page, {
      signal,
      ...(accountId ? { accountId } : {}),
    });
    found.push(...values);
    if (isLast === true || values.length === 0) return found;
  }
}

/** Every issue of a list that is paged by token (`/rest/software/1.0`, `/rest/api/3/search/jql`). */
export async function allIssues<T>(path: string, item: z.ZodType<T>, signal?: AbortSignal): Promise<T[]> {
  const page = z.looseObject({ issues: z.array(item), nextPageToken: z.string().nullish() });
  const found: T[] = [];
  let token: string | undefined;
  do {
    const next = token === undefined ? '' : `&nextPageToken=${encodeURIComponent(token)}`;
    const answer = await requestJson(`${path}&maxResults=100${next}`, page, { signal });
    found.push(...answer.issues);
    token = answer.nextPageToken ?? undefined;
  } while (token !== undefined);
  return found;
}
