import getPath from '../../static/app/src/client/get-path';

test.each([
  [{ panel: { title: 'OKR panel' } }, ['panel', 'title'], 'OKR panel'],
  [{ panel: { title: 'OKR panel' } }, ['panel', 'lead'], null],
  [{ panel: 'OKR panel' }, ['panel', 'title'], null],
  [{ panel: null }, ['panel', 'title'], null],
  [{}, ['constructor', 'name'], null],
])('%j at %j is %j', (object, path, expected) => {
  expect(getPath(object, path, null)).toBe(expected);
});
