import { createJqlFunctionHandler } from '../../src/triggers/on-jql-function';
import { createTestApp, type TestApp } from '../support/app';
import { planQuarter } from '../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
});
const ask = (args: unknown) => createJqlFunctionHandler(() => app.deps, 'contributes-to')(args);
const clause = (key: string) => ({ clause: { field: 'issue', operator: 'in', arguments: [key] } });

test('a clause as Jira hands it over is answered with JQL', async () => {
  expect(await ask(clause('KR-1'))).toEqual({ jql: 'issue.property[throughline].keyResult = "KR-1"' });
});

test('an unknown key is an error that Jira does not keep: tomorrow there may be one', async () => {
  expect(await ask(clause('KR-9'))).toEqual({
    error: 'There is no key result KR-9.',
    storeErrorAsPrecomputation: false,
  });
});

test.each([
  ['nothing', undefined],
  ['no clause', {}],
  ['numbers', { clause: { operator: 'in', arguments: [1] } }],
])('%s is answered in words, and told in the log', async (_, args) => {
  expect(await ask(args)).toMatchObject({ error: expect.stringContaining('could not read') });
  expect(app.logged).toContain('jql-function-unreadable');
});

test('a storage that is away is an error that Jira does not keep', async () => {
  const read = app.deps.store.read;
  Object.assign(app.deps.store, { read: () => Promise.reject(new Error('away')) });
  expect(await ask(clause('KR-1'))).toMatchObject({
    error: expect.stringContaining('Search again in a minute'),
    storeErrorAsPrecomputation: false,
  });
  Object.assign(app.deps.store, { read });
});
