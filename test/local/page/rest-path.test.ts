import fc from 'fast-check';
import { productHeaders, productPath } from '../../../local/page/src/bridge/rest-path';

const ORIGIN = 'http://localhost:4100';

test.each([
  ['/rest/api/3/myself', '/rest/api/3/myself'],
  ['/rest/api/3/search/jql?jql=a%20%3D%20b&x=%2F', '/rest/api/3/search/jql?jql=a%20%3D%20b&x=%2F'],
  ['/rest/agile/../agile/1.0/board', '/rest/agile/1.0/board'],
])("an app's path %s reaches %s", (path, reached) => {
  expect(productPath(path, ORIGIN)).toBe(reached);
});

test.each([
  '/__local/session',
  '/rest/../__local/session',
  '/rest/%2e%2e/__local/session',
  '/rest/..%2f__local/session',
  '/rest/..\\__local/session',
  '/rest/%5c..%5c__local/session',
  'https://example.org/rest/api/3/myself',
  '//example.org/rest/api/3/myself',
  'http://localhost:4101/rest/api/3/myself',
  'javascript:alert(1)',
  '',
  '/restore',
])('an app cannot reach %j with the session of the person', (path) => {
  expect(() => productPath(path, ORIGIN)).toThrow('not a path');
});

test('whatever an app asks for, it gets a path of the REST API of this origin or a refusal', () => {
  const part = fc.constantFrom(
    'rest',
    '..',
    '%2e%2e',
    '.',
    '/',
    '\\',
    '%2f',
    '__local',
    'api',
    '?',
    '#',
    '@',
  );
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (path) => {
        let reached: string;
        try {
          reached = productPath(path, ORIGIN);
        } catch {
          return;
        }
        const url = new URL(reached, ORIGIN);
        expect(url.origin).toBe(ORIGIN);
        expect(url.pathname).toMatch(/^\/(rest|gateway)\//);
      },
    ),
  );
});

/** By which the host holds a call of the app's page to the manifest's scopes. */
const MARK: [string, string] = ['x-local-bridge', '1'];

test('an app cannot speak for another person by a header', () => {
  const asked: [string, string][] = [
    ['X-Local-Account', 'somebody'],
    ['Accept', 'application/json'],
  ];
  expect(productHeaders(asked, 'GET')).toEqual([['Accept', 'application/json'], MARK]);
});

test('a write says it is JSON unless the app says what it is', () => {
  expect(productHeaders([], 'DELETE')).toEqual([MARK, ['Content-Type', 'application/json']]);
  expect(productHeaders([['content-type', 'text/plain']], 'POST')).toEqual([
    ['content-type', 'text/plain'],
    MARK,
  ]);
  expect(productHeaders([], 'GET')).toEqual([MARK]);
});
