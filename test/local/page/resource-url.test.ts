import { resourceUrl } from '../../../local/page/src/modules/resource-url';

const opener = 'http://127.0.0.1:4101/r/main/panel.html';
const modules = [{ resource: 'main/check-in', url: 'http://127.0.0.1:4101/r/main/check.html' }];

test.each([
  ['main/check-in', 'http://127.0.0.1:4101/r/main/check.html'],
  ['other', 'http://127.0.0.1:4101/r/other/index.html'],
  ['main/dialog', 'http://127.0.0.1:4101/r/main/dialog.html'],
])('the resource %s is at %s', (resource, url) => {
  expect(resourceUrl(opener, resource, modules)).toBe(url);
});

test('a resource never leads off the origin of the app', () => {
  expect(new URL(resourceUrl(opener, '//example.org/x', [])).origin).toBe('http://127.0.0.1:4101');
});
