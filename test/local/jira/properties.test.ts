import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

describe.each(['/rest/api/3/issue/SHOP-4/properties', '/rest/agile/1.0/sprint/3/properties'])(
  '%s',
  (path) => {
    const put = (key: string, value: unknown, who: string = dev) =>
      jira.call(who, 'PUT', `${path}/${key}`, value);

    test('201 when new, 200 when replaced, and no merge', async () => {
      expect((await put('a', { x: 1 })).status).toBe(201);
      expect((await put('a', { y: 2 })).status).toBe(200);
      expect((await jira.get(dev, `${path}/a`)).body).toEqual({ key: 'a', value: { y: 2 } });
    });

    test('the list of keys begins empty', async () => {
      expect((await jira.get(dev, path)).body).toEqual({ keys: [] });
      await put('a', 1);
      expect((await jira.get(dev, path)).body).toMatchObject({
        keys: [{ key: 'a', self: expect.stringMatching(/\/properties\/a$/) }],
      });
    });

    test('an unset property is 404 to read and to delete', async () => {
      expect((await jira.get(dev, `${path}/a`)).status).toBe(404);
      await put('a', null);
      expect((await jira.call(dev, 'DELETE', `${path}/a`)).status).toBe(204);
      expect((await jira.call(dev, 'DELETE', `${path}/a`)).status).toBe(404);
    });

    test.each([
      ['v'.repeat(32_766), 201],
      ['v'.repeat(32_767), 400],
    ])('values end at 32,768 characters', async (value, status) => {
      expect((await put('a', value)).status).toBe(status);
    });

    test.each(['toString', 'constructor', 'hasOwnProperty'])(
      'a key that every object has is a key like any other: %s',
      async (key) => {
        expect((await jira.get(dev, `${path}/${key}`)).status).toBe(404);
        expect((await jira.call(dev, 'DELETE', `${path}/${key}`)).status).toBe(404);
        expect((await put(key, 1)).status).toBe(201);
        await jira.reopen();
        expect((await jira.get(dev, `${path}/${key}`)).body).toEqual({ key, value: 1 });
      },
    );

    test('the one key that the store cannot keep is refused', async () => {
      expect((await put('__proto__', 1)).status).toBe(400);
      expect((await jira.get(dev, `${path}/__proto__`)).status).toBe(404);
    });

    test('a value nested thousands deep is refused, one nested hundreds deep is kept', async () => {
      const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
      const raw = await jira.site.handle({
        method: 'PUT',
        path: `${path}/a`,
        headers: { 'content-type': 'application/json' },
        actor: { kind: 'user', accountId: dev },
        body: '['.repeat(12_000) + ']'.repeat(12_000),
      });
      expect(raw.status).toBe(400);
      expect((await put('a', deep(400))).status).toBe(201);
    });

    test('an empty body and a key above 255 characters are refused', async () => {
      expect((await put('a', undefined)).status).toBe(400);
      expect((await put('k'.repeat(256), 1)).status).toBe(400);
    });
  },
);

test('writing an issue property needs Edit issues, a sprint property Manage sprints', async () => {
  expect((await jira.call(PEOPLE.viewer, 'PUT', '/rest/agile/1.0/sprint/3/properties/a', 1)).status).toBe(
    403,
  );
  expect((await jira.call(PEOPLE.viewer, 'PUT', '/rest/api/3/issue/SHOP-4/properties/a', 1)).status).toBe(
    201,
  );
  expect((await jira.call(PEOPLE.guest, 'PUT', '/rest/api/3/issue/SHOP-4/properties/a', 1)).status).toBe(404);
});

test('GET issue brings the properties asked for', async () => {
  await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-4/properties/a', [1]);
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4?fields=summary&properties=a,b')).body).toMatchObject({
    properties: { a: [1] },
  });
});

test('many issues at once: 303 to a task that tells what failed', async () => {
  const reply = await jira.call(PEOPLE.guest, 'POST', '/rest/api/3/issue/properties', {
    entitiesIds: [10003, 10024],
    properties: { a: { n: 1 } },
  });
  expect(reply).toMatchObject({
    status: 303,
    headers: { location: 'https://small.example/rest/api/3/task/10000' },
  });
  expect((await jira.get(PEOPLE.guest, '/rest/api/3/task/10000')).body).toMatchObject({
    status: 'COMPLETE',
    result: { failedEntities: { '10003': expect.any(String) } },
  });
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-4/properties/a')).body).toEqual({
    key: 'a',
    value: { n: 1 },
  });
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4/properties/a')).status).toBe(404);
});

test('one key without a filter means every issue that the caller may edit', async () => {
  await jira.call(PEOPLE.guest, 'PUT', '/rest/api/3/issue/properties/b', { value: true });
  expect((await jira.get(dev, '/rest/api/3/issue/PAY-1/properties/b')).status).toBe(200);
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-1/properties/b')).status).toBe(404);
});
