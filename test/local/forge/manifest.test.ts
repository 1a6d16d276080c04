/** What the host reads of `manifest.yml` itself. */
import { readModules } from './kinds/support/reading-manifest';

test.each([
  ['without a key', { 'jira:issuePanel': [{ key: 'a' }, { title: 'b' }] }, 'modules.jira:issuePanel.1.key: '],
  ['that is no list', { 'jira:globalPage': { key: 'a' } }, 'modules.jira:globalPage: '],
  [
    'of the backend without a function',
    { trigger: [{ key: 'a', events: [] }] },
    'modules.trigger.0.function: ',
  ],
])('a module %s is refused with file and place in one sentence', (_, modules, place) => {
  expect(() => readModules(modules)).toThrow(new RegExp(`manifest\\.yml: ${place}[^\\n]+$`));
});

test('a module of another product that needs no key is passed over', () => {
  expect(readModules({ 'dashboards:filter': [{ title: 'a' }] }).modules).toEqual([]);
});

test('a field whose edit view is a function is read', () => {
  const field = { key: 'a', edit: { function: 'run' } };
  expect(readModules({ 'jira:customField': [field] }).modules).toMatchObject([field]);
});
