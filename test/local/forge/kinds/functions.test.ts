import type { Host } from '../../../../local/forge/host-interface';
import type { SiteUser } from '../../../../local/jira/types';
import { createStubSite, PEOPLE } from '../support/stub-site';
import { ask, startKinds } from './support/start-kinds';

const CLOUD_ID = '6b0a7d5e-3c2f-4f58-9a41-0d8f5e7c1b23';
const SITE_ARI = `ari:cloud:jira::site/${CLOUD_ID}`;
const user = 'person-4';
let host: Host;

beforeAll(async () => {
  const site = createStubSite();
  const [person] = PEOPLE;
  if (!person) throw new Error('The stub site has nobody');
  const others: SiteUser[] = [
    { ...person, accountId: 'unlicensed', licensed: false },
    { ...person, accountId: 'customer', accountType: 'customer', licensed: false },
  ];
  host = await startKinds({ site: { ...site, users: async () => [...PEOPLE, ...others] } });
});
afterAll(() => host.close());
afterEach(() => host.settings.reset());

/** The second argument of functions. */
function backend(accountId?: string) {
  return {
    installContext: SITE_ARI,
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    installation: {
      ari: { installationId: expect.any(String) },
      contexts: [{ cloudId: CLOUD_ID, workspaceId: null }],
    },
  };
}

/** What a function that only waits was called with last. */
async function lastCall(): Promise<unknown> {
  const [row] = [...host.storage('last-call')];
  return row?.value;
}

describe('what functions are called with', () => {
  test('a trigger gets the event, and nobody as its person', async () => {
    await ask(host, user, 'rename', { summary: 'new' });
    host.clock.advance(200_000);
    await host.idle();
    expect(await lastCall()).toEqual({
      event: expect.objectContaining({ eventType: 'avi:jira:updated:issue', issue: expect.any(Object) }),
      context: backend(),
    });
  });

  test('a scheduled trigger gets its site and module, and nobody as its person', async () => {
    await host.runSchedule('weekly');
    expect(await lastCall()).toEqual({
      event: { context: { cloudId: CLOUD_ID, moduleKey: 'weekly' }, contextToken: expect.any(String) },
      context: backend(),
    });
  });

  test('a consumer gets its job, and nobody as its person, whoever pushed it', async () => {
    await ask(host, user, 'push', { queue: 'usual', ms: 1 });
    host.clock.advance(60_000);
    await host.idle();
    expect(await lastCall()).toEqual({
      event: {
        body: { ms: 1 },
        queueName: 'usual',
        jobId: expect.any(String),
        eventId: expect.any(String),
      },
      context: backend(),
    });
  });

  test('a JQL function gets the clause', async () => {
    const clause = { field: 'issue', operator: 'in', arguments: ['a'] };
    expect(await host.jqlFunctions()[0]?.evaluate(clause)).toEqual({ jql: 'key = STUB-1' });
    expect(await lastCall()).toEqual({ event: { clause }, context: backend() });
  });

  test('dynamic properties get site and place, act as the person who looks, and give a status', async () => {
    const place = { moduleKey: 'context', extension: { issue: { key: 'STUB-1' } } };
    expect(await host.runDynamicProperties(user, place)).toEqual({
      status: { type: 'lozenge', value: { label: `STUB-1 of ${user}`, type: 'success' } },
    });
  });

  test('dynamic properties of another shape are not shown', async () => {
    const place = { moduleKey: 'context', extension: { issue: { key: 'BAD-1' } } };
    expect(await host.runDynamicProperties(user, place)).toBeUndefined();
    expect(await host.runDynamicProperties(user, { moduleKey: 'page', extension: {} })).toBeUndefined();
  });

  test('an action gets its inputs flat beside the place, and acts as the person', async () => {
    const inputs = { summary: 'new', count: 2, loud: true };
    const request = {
      actionKey: 'rename-issue',
      inputs,
      jira: { issueKey: 'STUB-1', resourceType: 'issue' },
    };
    expect(await host.runAction(user, request)).toMatchObject({
      ok: true,
      body: {
        payload: {
          ...inputs,
          context: {
            cloudId: CLOUD_ID,
            moduleKey: 'rename-issue',
            jira: { url: 'https://example.atlassian.net', issueKey: 'STUB-1', resourceType: 'issue' },
          },
        },
        context: backend(user),
        actor: user,
      },
    });
  });

  test('before it is uninstalled an app is called once more, without a person', async () => {
    expect(await host.runPreUninstall()).toEqual([{ moduleKey: 'goodbye', ok: true }]);
    const [row] = [...host.storage('goodbye')];
    expect(row?.value).toEqual({
      payload: { context: { cloudId: CLOUD_ID, moduleKey: 'goodbye' } },
      context: backend(),
      person: 'NEEDS_AUTHENTICATION_ERR',
    });
  });
});

test.each([
  ['an unknown action', { actionKey: 'page' }, 404, 'manifest.yml has no action "page"'],
  ['a missing input', { inputs: {} }, 400, 'The input "summary" is required'],
  [
    'an input of another type',
    { inputs: { summary: 'a', count: 1.5 } },
    400,
    'The input "count" is no integer',
  ],
  ['an undeclared input', { inputs: { summary: 'a', extra: 1 } }, 400, 'The action has no input "extra"'],
])('an action is not run with %s', async (_, request, status, message) => {
  const whole = { actionKey: 'rename-issue', inputs: {}, jira: {}, ...request };
  expect(await host.runAction(user, whole)).toMatchObject({ ok: false, status, message });
});

test.each([
  ['person-0', 'licensed'],
  ['unlicensed', 'unlicensed'],
  ['customer', 'customer'],
])('a resolver learns of %s that they are %s', async (accountId, accountType) => {
  expect(await ask(host, accountId, 'echo')).toMatchObject({ context: { accountId, accountType } });
});

test('a licence is told where the installation has one, and where it has none not', async () => {
  expect(await ask(host, user, 'echo')).not.toHaveProperty('context.license');
  host.settings.change({ calls: { license: 'trial' } });
  expect(await ask(host, user, 'echo')).toMatchObject({
    context: { license: { active: true, isEvaluation: true } },
  });
  host.settings.change({ calls: { license: 'inactive' } });
  expect(await ask(host, user, 'app-context')).toMatchObject({ license: { active: false } });
});

test('the app context names module, installation and the time that is left', async () => {
  const context = await ask(host, user, 'app-context');
  expect(context).toMatchObject({ moduleKey: 'page', environmentType: 'DEVELOPMENT' });
  const { remaining }: { remaining: number } = JSON.parse(JSON.stringify(context));
  expect(remaining).toBeGreaterThan(0);
  expect(remaining).toBeLessThanOrEqual(25_000);
});

test('what crosses is JSON: dates become text, maps empty objects, NaN null, and undefined goes', async () => {
  expect(await ask(host, user, 'values')).toEqual({
    date: '1970-01-01T00:00:00.000Z',
    number: null,
    map: {},
    list: [null, null],
  });
  const payload = { date: new Date(0), gone: undefined, number: Number.NaN };
  expect(await ask(host, user, 'echo', payload)).toMatchObject({
    payload: { date: '1970-01-01T00:00:00.000Z', number: null },
  });
});

test('of what is thrown the message crosses, without class and fields', async () => {
  const call = { moduleKey: 'page', extension: {}, functionKey: 'throw', payload: { what: 'class' } };
  expect(await host.invoke(user, call)).toEqual({
    ok: false,
    status: 500,
    message: 'There was an error invoking the function - too far',
    cost: expect.any(Object),
  });
  await expect(ask(host, user, 'throw', { what: 'only text' })).rejects.toThrow(
    'There was an error invoking the function - only text',
  );
});

test('names that every object has are answered as the real resolver answers them', async () => {
  await expect(ask(host, user, 'nothing-like-that')).rejects.toThrow(
    "Resolver has no definition for 'nothing-like-that'.",
  );
  // @forge/resolver looks its definitions up in a plain object, so Object.prototype answers: apps must know.
  expect(await ask(host, user, 'constructor', { a: 1 })).toMatchObject({ payload: { a: 1 } });
});

describe('acting as somebody else', () => {
  test('is possible under scopes that allow it, by a person and by nobody', async () => {
    expect(await ask(host, user, 'as', { accountId: 'person-7' })).toBe('person-7');
  });
  test('is refused for what other scopes open, and the app itself is not held to that', async () => {
    expect(await ask(host, user, 'impersonate', { accountId: 'person-7' })).toEqual({
      status: 401,
      body: { code: 401, message: 'Unauthorized; scope does not match' },
    });
    expect(await ask(host, user, 'as')).toBe('app');
  });
});
