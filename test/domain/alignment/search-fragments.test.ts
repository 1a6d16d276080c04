import fc from 'fast-check';
import {
  contributesToJql,
  PARENTS_LIMIT,
  unalignedJql,
} from '../../../src/domain/alignment/search-fragments';

const parents = fc.uniqueArray(fc.integer({ min: 1, max: 10_000_000 }).map(String), {
  maxLength: PARENTS_LIMIT,
});
const membership = fc.constantFrom('in' as const, 'not in' as const);
const literals = (jql: string) =>
  [...jql.matchAll(/in \(([^)]*)\)/g)].reduce((sum, [, list = '']) => sum + list.split(',').length, 0) +
  [...jql.matchAll(/= "/g)].length;

test('no fragment ever holds more than the thousand values that Jira takes', () => {
  fc.assert(
    fc.property(parents, membership, (ids, how) => {
      const key = { kind: 'keyResult' as const, key: 'KR-12' };
      expect(literals(contributesToJql(key, ids, how))).toBeLessThanOrEqual(1000);
      expect(literals(unalignedJql({ kind: 'project', name: 'SHOP' }, ids, how))).toBeLessThanOrEqual(1000);
    }),
  );
});

test.each([
  ['a name with quotes', 'the "big" one', 'filter = "the \\"big\\" one"'],
  ['a name with a backslash', 'a\\b', 'filter = "a\\\\b"'],
  ['an id', '10001', 'filter = "10001"'],
])('%s stays one text of the query', (_, name, scope) => {
  expect(unalignedJql({ kind: 'filter', name }, [], 'in')).toMatch(
    new RegExp(`^${scope.replace(/[\\"]/g, '\\$&')} AND `),
  );
});

test('sub-tasks are in their parent: what contributes nothing does not list them below issues that do', () => {
  const jql = contributesToJql({ kind: 'keyResult', key: 'KR-12' }, ['1'], 'not in');
  expect(jql).toMatch(/ AND issuetype not in subTaskIssueTypes\(\)$/);
});

test('a stored answer is made of the key that was asked for and of bare ids, and says nothing else', () => {
  const said =
    /^(project (=|!=)|(NOT )?filter =|hierarchyLevel (=|!=) 0|issuetype not in subTaskIssueTypes\(\)|parent is EMPTY|(NOT )?parent (not )?in \([\d, ]+\)|issue\.property\[throughline\]\.\w+ (=|!=|is EMPTY|is not EMPTY))/;
  fc.assert(
    fc.property(parents, membership, (ids, how) => {
      for (const jql of [
        contributesToJql({ kind: 'keyResult', key: 'KR-12' }, ids, how),
        unalignedJql({ kind: 'project', name: 'SHOP' }, ids, how),
        unalignedJql({ kind: 'filter', name: 'SHOP' }, ids, how),
      ]) {
        for (const term of jql.split(/ (?:AND|OR) /)) expect(term.replace(/^\(/, '')).toMatch(said);
        expect([...jql.matchAll(/"([^"]*)"/g)].map(([, text]) => text)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^(KR-12|SHOP)$/)]),
        );
      }
    }),
    { numRuns: 30 },
  );
});

test('what is not unaligned is all that the positive leaves out', () => {
  expect(unalignedJql({ kind: 'project', name: 'SHOP' }, ['1'], 'not in')).toBe(
    'project != "SHOP" OR hierarchyLevel != 0 OR issue.property[throughline].serves is not EMPTY OR parent in (1)',
  );
});
