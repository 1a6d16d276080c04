import { dynamicPropertiesSchema, moduleStatusSchema } from '../../../local/page/src/modules/module-status';
import { isWithin, subpagePath, subpagesOf } from '../../../local/page/src/modules/subpages';
import { uiModuleSchema } from '../../../local/page/src/modules/ui-module';

const page = { type: 'jira:globalPage', key: 'okr', url: 'http://127.0.0.1:1/r/app/index.html' };

test('pages of a manifest are one section without a heading; a single page has none', () => {
  const pages = [{ title: 'Start', route: 'start' }];
  expect(subpagesOf({ pages })).toEqual([{ pages }]);
  expect(subpagesOf({})).toEqual([]);
});

test('a subpage is current at its route and everywhere below it, and nowhere else', () => {
  const page = { title: 'List', route: 'list/' };
  expect(subpagePath(page)).toBe('/list');
  expect(['/list', '/list/7', '/lists', '/'].map((path) => isWithin(page, path))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  { type: 'lozenge', value: { label: 'On track', type: 'success' } },
  { type: 'badge', value: { label: '3' } },
  { type: 'icon', value: { label: 'Seen', url: 'https://example.com/a.svg' } },
])('a status of an app may be a $type', (status) => {
  expect(moduleStatusSchema.parse(status)).toEqual(status);
});

test('a lozenge of an unknown colour is grey, and a number in a badge is text', () => {
  expect(moduleStatusSchema.parse({ type: 'lozenge', value: { label: 'x', type: 'pink' } }).value).toEqual({
    label: 'x',
    type: 'default',
  });
  expect(moduleStatusSchema.parse({ type: 'badge', value: { label: 3 } }).value.label).toBe('3');
});

test('an app whose function has nothing to say shows no status', () => {
  expect(dynamicPropertiesSchema.parse({})).toEqual({});
  expect(dynamicPropertiesSchema.parse(null)).toBeNull();
});

test('a module keeps its items, its own and those it has below one name', () => {
  const actions = [
    { key: 'a', title: { i18n: 'a.title' }, actionType: 'dynamic' },
    { key: 'b', title: 'B' },
  ];
  expect(uiModuleSchema.parse({ ...page, type: 'jira:sprintAction', actions }).actions).toEqual([
    { key: 'a', title: 'a.title', actionType: 'dynamic' },
    { key: 'b', title: 'B' },
  ]);
});
