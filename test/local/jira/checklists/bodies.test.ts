import { ROUTES } from '../../../../local/jira/routes/all-routes';
import { openTestSite, type TestSite } from '../../../support/local-site';
import { PEOPLE } from '../../../support/site-seed';

/** Something that exists, for every name in a path. */
const EXISTING: Record<string, string> = {
  boardId: '1',
  sprintId: '4',
  issueIdOrKey: 'SHOP-4',
  issueIdOrKeyOrNone: 'SHOP-4',
  epicIdOrKey: 'SHOP-1',
  projectIdOrKey: 'SHOP',
  propertyKey: 'p',
  taskId: '10000',
};

const writing = ROUTES.filter(({ method }) => method === 'POST' || method === 'PUT').map((route) => ({
  title: `${route.method} ${route.path.replace(/:(\w+)#?/g, '{$1}')}`,
  method: route.method,
  path: route.path.replace(/:(\w+)#?/g, (_, name: string) => EXISTING[name] ?? '1'),
}));

/** Jira's one error body. */
const REFUSAL = { errorMessages: expect.any(Array), errors: expect.any(Object) };

let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

async function send(method: string, path: string, body: string, contentType = 'application/json') {
  const { status, body: text } = await jira.site.handle({
    method,
    path,
    headers: { 'content-type': contentType },
    actor: { kind: 'user', accountId: PEOPLE.admin },
    body,
  });
  return { status, body: text === '' ? undefined : JSON.parse(text) };
}

const NO_JSON = ['{', '{"goal":"x"', "{'goal':'x'}", '[1,]', 'goal=x', '\u0000', '<a/>'];
const OTHER_TYPES = [
  'text/plain;charset=UTF-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  '',
];
const OTHER_SHAPES = ['[]', '"text"', '1', 'null', 'true', '{"nonsense":{"a":[1]}}', '[{"issues":1}]'];

describe.each(writing)('$title', ({ method, path }) => {
  test('a body that is no JSON is 400', async () => {
    for (const body of NO_JSON)
      expect([body, await send(method, path, body)]).toEqual([body, { status: 400, body: REFUSAL }]);
  });

  test('a body of another type is 415', async () => {
    for (const type of OTHER_TYPES)
      expect([type, await send(method, path, '{}', type)]).toEqual([type, { status: 415, body: REFUSAL }]);
  });

  test("a body of another shape is taken as it is or refused in Jira's shape, and crashes nothing", async () => {
    for (const body of OTHER_SHAPES) {
      const reply = await send(method, path, body);
      expect(reply.status).toBeLessThan(500);
      if (reply.status >= 400) expect(reply.body).toMatchObject({ errorMessages: expect.any(Array) });
    }
  });
});

test('types of JSON are taken with their parameters, in any case', async () => {
  for (const type of ['application/json;charset=UTF-8', 'Application/JSON', 'application/vnd.api+json'])
    expect((await send('POST', '/rest/agile/1.0/sprint/3', '{"goal":"x"}', type)).status).toBe(200);
});

test("an app's body without a type is refused, as fetch would call it plain text", async () => {
  const request = {
    method: 'POST',
    path: '/rest/agile/1.0/sprint/3',
    headers: {},
    actor: { kind: 'user', accountId: PEOPLE.admin } as const,
    body: '{"goal":"x"}',
  };
  expect((await jira.site.handle({ ...request, fromApp: true })).status).toBe(415);
  expect((await jira.site.handle(request)).status).toBe(200);
});

test('what comes with a GET is not read', async () => {
  expect((await send('GET', '/rest/agile/1.0/sprint/3', '{', 'text/plain')).status).toBe(200);
});
