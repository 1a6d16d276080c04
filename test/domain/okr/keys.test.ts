import fc from 'fast-check';
import {
  checkPrefixes,
  DEFAULT_PREFIXES,
  formatKey,
  KEY_KINDS,
  KEY_NUMBER_LIMIT,
  parseKey,
  prefixesTakenByProjects,
} from '../../../src/domain/okr/keys';

test.each([
  ['KR-12', 'key-result', 12],
  ['kr-12', 'key-result', 12],
  ['KR-007', 'key-result', 7],
  [' O-3 ', 'objective', 3],
  ['KRA-3', 'kra', 3],
  ['KR\u201112', 'key-result', 12],
  ['KR\u201012', 'key-result', 12],
  ['KR-999999999', 'key-result', 999_999_999],
])('%s is a key', (text, kind, number) => {
  expect(parseKey(text)).toEqual({ kind, number });
});

test.each([
  'KRS-12',
  'AKR-3',
  'KR-0',
  'KR-',
  'KR12',
  'KR–12',
  'KR--1',
  'KR-1.5',
  'KR-1e3',
  'KR-1000000000',
  'KR-12 KR-13',
  '12',
  '',
  'KR-１２',
  'constructor-1',
])('%p is none', (text) => {
  expect(parseKey(text)).toBeUndefined();
});

test('a key is read as it was written, whatever the prefixes', () => {
  const number = fc.integer({ min: 1, max: KEY_NUMBER_LIMIT });
  const prefixes = fc.constantFrom(DEFAULT_PREFIXES, { objective: 'ZIEL', 'key-result': 'SE', kra: 'V2' });
  fc.assert(
    fc.property(fc.constantFrom(...KEY_KINDS), number, prefixes, (kind, n, set) => {
      const key = { kind, number: n };
      expect(parseKey(formatKey(key, set), set)).toEqual(key);
      expect(parseKey(formatKey(key, set).toLowerCase(), set)).toEqual(key);
    }),
  );
});

test('other prefixes replace the usual ones', () => {
  expect(parseKey('KR-1', { ...DEFAULT_PREFIXES, 'key-result': 'SE' })).toBeUndefined();
});

test.each([
  ['the usual ones', {}, []],
  ['letters and digits', { kra: 'V2' }, []],
  ['an empty one', { objective: '' }, ['objective shape']],
  ['small letters', { objective: 'o' }, ['objective shape']],
  ['a digit first', { kra: '2V' }, ['kra shape']],
  ['a hyphen inside', { kra: 'K-A' }, ['kra shape']],
  ['eleven letters', { kra: 'A'.repeat(11) }, ['kra shape']],
  ['one used twice', { kra: 'KR' }, ['kra taken']],
])('prefixes with %s are judged by field', (_name, some, expected) => {
  const problems = checkPrefixes({ ...DEFAULT_PREFIXES, ...some });
  expect(problems.map((problem) => `${problem.field} ${problem.code}`)).toEqual(expected);
});

test('a Jira project with the key of a prefix is told', () => {
  expect(prefixesTakenByProjects(DEFAULT_PREFIXES, ['SHOP', 'KR', 'o'])).toEqual(['objective', 'key-result']);
  expect(prefixesTakenByProjects(DEFAULT_PREFIXES, ['KRX'])).toEqual([]);
});
