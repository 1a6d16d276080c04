import * as fc from 'fast-check';
import { openTestSite, type TestSite } from '../../support/local-site';
import { openApi } from './openapi-check';
import { type MadeUpRequest, madeUpRequests } from './openapi-requests';

const file = openApi();

if (!file)
  test("made-up requests were not sent: Jira's OpenAPI does not lie beside the project", () => {
    expect(openApi()).toBeUndefined();
  });

const REQUESTS = 2_000;
/** The same requests in every run, so that only a change can break it; `FUZZ_SEED=2` makes up others. */
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** Refusals which the file does not list for every operation that may have them. */
const ALWAYS_POSSIBLE = [400, 401, 403, 404, 409, 413, 415];

let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

/** Whether the site reads a body at all: JSON, and not nested beyond all use. */
function isRead(body: string | undefined): boolean {
  if (body !== undefined && /^(\[|\{"a":){600}/.test(body)) return false;
  try {
    JSON.parse(body ?? 'null');
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with the site's answer; nothing when it is as Jira's. */
async function wrongWith({ operation, caller, path, body, contentType }: MadeUpRequest): Promise<string[]> {
  const {
    status,
    headers,
    body: text,
  } = await jira.site.handle({
    method: operation.method,
    path,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
    actor:
      caller === 'app' || caller === 'anonymous' ? { kind: caller } : { kind: 'user', accountId: caller },
    ...(body === undefined ? {} : { body }),
  });
  if (status >= 500) return [`status ${status}`];
  if (status === 401 && headers['content-type']?.startsWith('text/plain')) return [];
  const answer: unknown = text === '' ? undefined : JSON.parse(text);
  const result = operation.check(status, answer);
  if (result === 'undocumented' && !ALWAYS_POSSIBLE.includes(status))
    return [`undocumented status ${status}`];
  // What cannot be read at all is refused before the operation, in the shape of all.
  const breaches = Array.isArray(result) && isRead(body) ? result : [];
  const isRefusal = status >= 400;
  const says = JSON.stringify(answer ?? null);
  if (isRefusal && !says.includes('"errorMessages":['))
    return [...breaches, `a refusal in no shape: ${says}`];
  return breaches.map((breach) => `${status}: ${breach}`);
}

(file ? test : test.skip)(
  `of ${REQUESTS} made-up requests (FUZZ_SEED=${SEED}) none crashes, meets an unknown path or is answered in another shape`,
  async () => {
    const requests = madeUpRequests(file ?? { operations: [], schemas: {} });
    const wrong: string[] = [];
    for (const request of fc.sample(requests, { numRuns: REQUESTS, seed: SEED }))
      for (const problem of await wrongWith(request))
        wrong.push(
          `${problem}: ${request.operation.method} ${request.path} ${request.body ?? ''}`.slice(0, 2_000),
        );
    expect({ FUZZ_SEED: SEED, wrong }).toEqual({ FUZZ_SEED: SEED, wrong: [] });
    expect(jira.site.unmodelled()).toEqual([]);
  },
);
